namespace GamingAudit.Engine.Adversaries.Elites;

/// <summary>A cell of the behaviour grid: only the best plan of a niche is kept.</summary>
internal readonly record struct Niche(int Action, int Share, int Along, int Across, int Last, int Length)
{
    /// <summary>True where two niches are not merely neighbours.</summary>
    public bool IsFarFrom(Niche other) =>
        Action != other.Action
        || Math.Abs(Share - other.Share) > 1
        || Math.Abs(Along - other.Along) > 1
        || Math.Abs(Across - other.Across) > 1
        || Math.Abs(Last - other.Last) > 1
        || Math.Abs(Length - other.Length) > 1;
}
