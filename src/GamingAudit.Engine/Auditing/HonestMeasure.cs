using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Auditing;

/// <summary>
/// Whether the most honest policy of a search that was cut short is a measure of others. It may have found none that
/// does what is wanted, and what random actions do by luck is no measure.
/// </summary>
internal static class HonestMeasure
{
    /// <summary>A judgement in the place of an accusation; null where the policy is clearly better than luck.</summary>
    /// <remarks>Luck is what random episodes differ by: one standard deviation of their true returns.</remarks>
    public static Judgement? Doubt(SampledPolicies samples)
    {
        double lead = samples.Honest.MeanTrue - samples.Random.MeanTrue;
        return lead > Paired.Deviation(samples.Random.True)
            ? null
            : Judgement.NotMeasurable(
                "the search was cut short, and the most honest policy that it found is hardly better than random "
                + "actions, so it is no measure of others",
                "give the target an Honest policy, or allow more time with --seconds");
    }
}
