namespace GamingAudit.Engine.Learning.Heads;

/// <summary>
/// Independent categorical distributions, one a branch: one branch for Discrete, several for MultiDiscrete, whose
/// log-probabilities and entropies add up. An illegal choice has probability zero and gets no gradient (Huang and
/// Ontañón 2022, "A closer look at invalid action masking").
/// </summary>
internal sealed unsafe class CategoricalHead(ActionSpace actions) : ActionHead
{
    private readonly int[] branches = [.. actions.Branches];

    /// <summary>Choices of each branch.</summary>
    public IReadOnlyList<int> Branches => branches;

    public override int Outputs { get; } = actions.MaskLength;

    public override IReadOnlyList<float> InitialParameters => [];

    public override int ActionWidth => branches.Length;

    public override int MaskLength => Outputs;

    public override float Sample(float* output, float* parameters, bool* mask, Chance chance, float* action)
    {
        float logProbability = 0;
        int start = 0;
        for (int b = 0; b < branches.Length; b++)
        {
            int end = start + branches[b];
            float highest = Highest(output, mask, start, end), total = 0;
            for (int i = start; i < end; i++)
                if (IsLegal(mask, i)) total += MathF.Exp(output[i] - highest);
            double left = chance.Uniform(0, total);
            int chosen = -1;
            for (int i = start; i < end; i++)
            {
                if (!IsLegal(mask, i)) continue;
                chosen = i;
                if ((left -= MathF.Exp(output[i] - highest)) < 0) break;
            }
            action[b] = chosen - start;
            logProbability += output[chosen] - highest - MathF.Log(total);
            start = end;
        }
        return logProbability;
    }

    public override void Mode(float* output, bool* mask, float* action)
    {
        int start = 0;
        for (int b = 0; b < branches.Length; b++)
        {
            int best = -1;
            for (int i = start; i < start + branches[b]; i++)
                if (IsLegal(mask, i) && (best < 0 || output[i] > output[best])) best = i;
            action[b] = best - start;
            start += branches[b];
        }
    }

    public override void Write(float* action, Span<int> choices, Span<float> values)
    {
        for (int b = 0; b < branches.Length; b++) choices[b] = (int)action[b];
    }

    public override (float LogProbability, float Entropy) Evaluate(
        float* output, float* parameters, bool* mask, float* action, float* work)
    {
        float logProbability = 0, entropy = 0;
        int start = 0;
        for (int b = 0; b < branches.Length; b++)
        {
            int end = start + branches[b];
            float highest = Highest(output, mask, start, end), total = 0;
            for (int i = start; i < end; i++)
                total += work[i] = IsLegal(mask, i) ? MathF.Exp(output[i] - highest) : 0;
            float logTotal = MathF.Log(total) + highest;
            for (int i = start; i < end; i++)
            {
                work[i] /= total;
                if (work[i] > 0) entropy -= work[i] * (output[i] - logTotal);
            }
            logProbability += output[start + (int)action[b]] - logTotal;
            start = end;
        }
        return (logProbability, entropy);
    }

    public override void Gradient(
        float* output, float* parameters, bool* mask, float* action, float byLogProbability, float byEntropy,
        float* work, float* parameterGradient)
    {
        int start = 0;
        for (int b = 0; b < branches.Length; b++)
        {
            int end = start + branches[b], chosen = start + (int)action[b];
            float meanOutput = 0;
            for (int i = start; i < end; i++)
                if (work[i] > 0) meanOutput += work[i] * output[i];
            for (int i = start; i < end; i++)
            {
                float probability = work[i];
                // d entropy / d output_i = -p_i (output_i - sum_j p_j output_j): the log-normalizer cancels.
                float ofEntropy = probability > 0 ? probability * (meanOutput - output[i]) : 0;
                work[i] = byLogProbability * ((i == chosen ? 1 : 0) - probability) + byEntropy * ofEntropy;
            }
            start = end;
        }
    }

    public override void Constrain(float* parameters)
    {
    }

    private static bool IsLegal(bool* mask, int i) => mask == null || mask[i];

    private static float Highest(float* output, bool* mask, int start, int end)
    {
        float highest = float.NegativeInfinity;
        for (int i = start; i < end; i++)
            if (IsLegal(mask, i)) highest = MathF.Max(highest, output[i]);
        return highest;
    }
}
