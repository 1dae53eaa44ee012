namespace GamingAudit.Engine.Learning.Heads;

/// <summary>
/// A diagonal normal distribution for a Box, with standard deviations that do not depend on the observation (Schulman
/// et al. 2015, TRPO, appendix D). It works in the box's own units: 0 is the centre and -1, +1 are the bounds, at which
/// an action is clipped on its way out; where a bound is infinite, the centre is 0 and the unit 1.
/// </summary>
internal sealed unsafe class GaussianHead : ActionHead
{
    public const float LowestLogDeviation = -5;
    public const float HighestLogDeviation = 1;
    private const float InitialLogDeviation = -0.5f;
    private static readonly float HalfLogTwoPi = (float)(0.5 * Math.Log(2 * Math.PI));
    private readonly float[] low;
    private readonly float[] high;

    public GaussianHead(ActionSpace actions)
    {
        low = [.. actions.Low];
        high = [.. actions.High];
        InitialParameters = [.. Enumerable.Repeat(InitialLogDeviation, low.Length)];
    }

    /// <summary>Lower bounds of the box.</summary>
    public IReadOnlyList<float> Low => low;

    /// <summary>Upper bounds of the box.</summary>
    public IReadOnlyList<float> High => high;

    public override int Outputs => low.Length;

    public override IReadOnlyList<float> InitialParameters { get; }

    public override int ActionWidth => low.Length;

    public override int MaskLength => 0;

    public override float Sample(float* output, float* parameters, bool* mask, Chance chance, float* action)
    {
        float logProbability = 0;
        for (int i = 0; i < low.Length; i++)
        {
            var noise = (float)chance.Normal(0, 1);
            action[i] = output[i] + noise * MathF.Exp(parameters[i]);
            logProbability -= 0.5f * noise * noise + parameters[i] + HalfLogTwoPi;
        }
        return logProbability;
    }

    public override void Mode(float* output, bool* mask, float* action)
    {
        for (int i = 0; i < low.Length; i++) action[i] = output[i];
    }

    public override void Write(float* action, Span<int> branches, Span<float> values)
    {
        for (int i = 0; i < low.Length; i++)
        {
            (float centre, float unit) = Units(i);
            values[i] = Math.Clamp(centre + unit * action[i], low[i], high[i]);
        }
    }

    /// <summary>What 0 stands for in a dimension of the box, and what 1 adds to it.</summary>
    public (float Centre, float Unit) Units(int dimension)
    {
        float span = high[dimension] - low[dimension];
        return float.IsFinite(span) ? (low[dimension] + 0.5f * span, 0.5f * span) : (0, 1);
    }

    public override (float LogProbability, float Entropy) Evaluate(
        float* output, float* parameters, bool* mask, float* action, float* work)
    {
        float logProbability = 0, entropy = 0;
        for (int i = 0; i < low.Length; i++)
        {
            float noise = (action[i] - output[i]) * MathF.Exp(-parameters[i]);
            logProbability -= 0.5f * noise * noise + parameters[i] + HalfLogTwoPi;
            entropy += 0.5f + HalfLogTwoPi + parameters[i];
        }
        return (logProbability, entropy);
    }

    public override void Gradient(
        float* output, float* parameters, bool* mask, float* action, float byLogProbability, float byEntropy,
        float* work, float* parameterGradient)
    {
        for (int i = 0; i < low.Length; i++)
        {
            float inverse = MathF.Exp(-parameters[i]), noise = (action[i] - output[i]) * inverse;
            work[i] = byLogProbability * noise * inverse;
            parameterGradient[i] += byLogProbability * (noise * noise - 1) + byEntropy;
        }
    }

    public override void Constrain(float* parameters)
    {
        for (int i = 0; i < low.Length; i++)
            parameters[i] = Math.Clamp(parameters[i], LowestLogDeviation, HighestLogDeviation);
    }
}
