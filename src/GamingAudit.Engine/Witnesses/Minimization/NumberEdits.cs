using GamingAudit.Engine.Episodes;

namespace GamingAudit.Engine.Witnesses.Minimization;

/// <summary>
/// Makes the numbers of a Box rounder: a bound, the middle or the mean held over a block, fewer decimals.
/// </summary>
internal static class NumberEdits
{
    // Single steps are rounded, not held.
    private const int ShortestHold = 4;

    public static IEnumerable<Edit> Of(IReadOnlyList<EpisodeStep> steps, ActionSpace space)
    {
        if (space.Dimensions == 0) yield break;
        foreach ((int start, int end) in Spans.Halving(steps.Count))
        {
            for (int dimension = 0; end - start >= ShortestHold && dimension < space.Dimensions; dimension++)
            {
                (int d, float low, float high) = (dimension, space.Low[dimension], space.High[dimension]);
                yield return now => Hold(now, start, end, d, _ => (low + high) / 2);
                yield return now => Hold(now, start, end, d, _ => high);
                yield return now => Hold(now, start, end, d, _ => low);
                yield return now => Hold(now, start, end, d, block => Math.Clamp(
                    ShownNumber.Of(block.Average(step => step.Values[d])), low, high));
            }
            yield return now => Change(now, start, end, (value, d) => Inside(MathF.Round(value), space, d));
            yield return now => Change(now, start, end, (value, d) => Inside(ShownNumber.Of(value), space, d));
        }
    }

    private static EpisodeStep[]? Hold(
        IReadOnlyList<EpisodeStep> now, int start, int end, int dimension,
        Func<IEnumerable<EpisodeStep>, float> level)
    {
        if (start >= now.Count) return null;
        float held = level(now.Take(end).Skip(start));
        return Change(now, start, end, (value, d) => d == dimension ? held : value);
    }

    private static EpisodeStep[] Change(
        IReadOnlyList<EpisodeStep> now, int start, int end, Func<float, int, float> change) =>
        Spans.Replace(now, start, end, i => now[i] with { Values = [.. now[i].Values.Select(change)] });

    private static float Inside(float value, ActionSpace space, int dimension) =>
        Math.Clamp(value, space.Low[dimension], space.High[dimension]);
}
