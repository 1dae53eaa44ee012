namespace GamingAudit.Analyzers.Code;

/// <summary>The key of an expression that another one is compared with.</summary>
internal sealed record OtherKey(string Key)
{
    public override string ToString() => Key;
}
