namespace GamingAudit.Laboratory.Mitigations;

/// <summary>A step that a reference policy was seen taking.</summary>
/// <param name="Observation">What was seen, without the time.</param>
/// <param name="StepsLeft">Steps until the horizon.</param>
/// <param name="Action">What was then done, as a learner holds it.</param>
/// <param name="Discount">The discount of the step.</param>
internal readonly record struct ReferenceStep(float[] Observation, int StepsLeft, float[] Action, double Discount);

/// <summary>What a reference policy was seen doing.</summary>
/// <param name="Steps">Its steps.</param>
/// <param name="Alive">The share of the discounted time of an episode before its end.</param>
internal sealed record ReferenceSample(IReadOnlyList<ReferenceStep> Steps, double Alive)
{
    /// <summary>What 1 a step adds up to in so many steps.</summary>
    public static double Duration(double discount, int steps) =>
        discount == 1 ? steps : (1 - Math.Pow(discount, steps)) / (1 - discount);

    /// <summary>Whole episodes, until there are so many steps.</summary>
    /// <param name="steps">Steps wanted.</param>
    /// <param name="discount">The target's discount.</param>
    /// <param name="horizon">Its horizon.</param>
    /// <param name="episode">Plays one.</param>
    public static ReferenceSample Draw(
        int steps, double discount, int horizon, Func<IEnumerable<ReferenceStep>> episode)
    {
        var seen = new List<ReferenceStep>();
        int episodes = 0;
        // A target all of whose episodes are over at once is given up.
        while (seen.Count < steps && (episodes <= steps || seen.Count > 0))
        {
            seen.AddRange(episode());
            episodes++;
        }
        return new ReferenceSample(seen, seen.Sum(step => step.Discount) / (episodes * Duration(discount, horizon)));
    }
}
