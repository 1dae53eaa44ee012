namespace GamingAudit.Engine.Returns;

/// <summary>A mean with the half-width of its 99.9 % confidence interval; 0 where it is exact.</summary>
public readonly record struct Estimate(double Mean, double HalfWidth)
{
    /// <summary>A value that is known exactly.</summary>
    public static implicit operator Estimate(double exact) => new(exact, 0);
}
