namespace GamingAudit.Engine.Learning.Networks;

/// <summary>
/// Draws the first parameters of a network to where they once were, each by a weight of its own: half of weight times
/// distance squared, which is the penalty of elastic weight consolidation (Kirkpatrick et al. 2017, equation 3).
/// </summary>
/// <param name="centre">Where they are drawn to.</param>
/// <param name="weights">How strongly, one a parameter.</param>
internal sealed class ParameterAnchor(float[] centre, float[] weights)
{
    /// <summary>Adds the penalty's gradient to that of the loss.</summary>
    public void AddGradient(ReadOnlySpan<float> parameters, Span<float> gradient)
    {
        for (int i = 0; i < centre.Length; i++) gradient[i] += weights[i] * (parameters[i] - centre[i]);
    }
}
