namespace GamingAudit;

/// <summary>An action as a black box takes it: choices or numbers.</summary>
internal sealed record BlackBoxAction(int[] Branches, float[] Values)
{
    public override string ToString() =>
        Branches.Length > 0 ? string.Join(",", Branches) : string.Join(",", Values);
}
