namespace GamingAudit;

/// <summary>
/// An action as a black box takes it: choices or numbers. A policy may give a plain number, or an array of them, in its
/// place.
/// </summary>
/// <param name="Branches">One choice a branch; empty for a Box.</param>
/// <param name="Values">One number a dimension; empty unless a Box.</param>
public sealed record BlackBoxAction(int[] Branches, float[] Values)
{
    /// <summary>The one choice of a Discrete action.</summary>
    public static implicit operator BlackBoxAction(int choice) => new([choice], []);

    /// <summary>One choice a branch.</summary>
    public static implicit operator BlackBoxAction(int[] choices) => new(choices, []);

    /// <summary>The one number of a Box of one dimension.</summary>
    public static implicit operator BlackBoxAction(float value) => new([], [value]);

    /// <summary>One number a dimension.</summary>
    public static implicit operator BlackBoxAction(float[] values) => new([], values);

    /// <summary>The choices or numbers, separated by commas.</summary>
    public override string ToString() =>
        Branches.Length > 0 ? string.Join(",", Branches) : string.Join(",", Values);
}
