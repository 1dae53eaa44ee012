using System.Globalization;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Auditing;

/// <summary>
/// What the actions of a witness earn where chance does not repeat itself: an episode that is shown was chosen among
/// many, and an exploit that reacts to chance cannot be told as a plan.
/// </summary>
internal static class ShownPlan
{
    private const int MostEpisodes = 256;
    private const int FewestEpisodes = 16;
    // Untuned: the confirmation's steps dwarf them.
    private const int Steps = 51_200;

    /// <summary>A sentence for who would play the actions shown; null where they pay as the exploit does.</summary>
    /// <param name="context">The audit.</param>
    /// <param name="honest">J_p of the honest policy,</param>
    /// <param name="found">and of the exploit.</param>
    /// <param name="witness">What is shown.</param>
    public static string? Caveat<TState, TAction>(
        AuditContext<TState, TAction> context, double honest, double found, Witness witness)
        where TState : notnull
    {
        int episodes = Math.Clamp(Steps / context.Target.Dynamics.Horizon, FewestEpisodes, MostEpisodes);
        PolicySampler<TState, TAction> sampler = context.Sampler(AuditStreams.ShownPlan(context.Seed));
        ReturnSamples shown = sampler.Sample(EpisodePolicy.Of(context.Target.Dynamics, witness.Exploit), episodes);
        // Half of what the exploit gains is what a simplified witness keeps.
        if (shown.MeanProxy >= honest + (found - honest) / 2) return null;
        int pays = 0;
        foreach (double paid in shown.Proxy)
            if (paid >= honest) pays++;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"the actions of the witness are one episode of a policy that reacts to chance: played as a plan they earn "
            + $"{shown.MeanProxy:G4} of the proxy on average, and as much as the honest policy in "
            + $"{100.0 * pays / shown.Count:0} % of episodes");
    }
}
