namespace GamingAudit.Engine.Exact;

/// <summary>Where the time of an exact solution went, in seconds of wall clock.</summary>
/// <param name="Build">Enumerating states and transitions.</param>
/// <param name="Sweep">The backward sweep over all value functions.</param>
/// <param name="Frontier">The frontier of returns; 0 where it was not asked for.</param>
internal sealed record ExactTimings(double Build, double Sweep, double Frontier)
{
    /// <summary>All parts together.</summary>
    public double Total => Build + Sweep + Frontier;
}
