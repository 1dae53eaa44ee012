namespace GamingAudit.Laboratory.Tilting;

/// <summary>What gradient ascent on the expected reward walks through, from the reference on.</summary>
/// <param name="answers">The answers.</param>
internal sealed class GradientPaths(AnswerSpace answers)
{
    /// <summary>
    /// Natural gradient ascent on softmax logits (Kakade 2001): the update is the advantage itself, so that after time
    /// t
    /// the policy is the tilt with beta = 1 / t. Early stopping of this path is a KL penalty; of the next it is not.
    /// </summary>
    public double[] Natural(ReadOnlySpan<double> reward, double step, int steps)
    {
        double[] logits = Logits();
        for (int k = 0; k < steps; k++)
            for (int i = 0; i < logits.Length; i++) logits[i] += step * reward[i];
        return Softmax(logits);
    }

    /// <summary>
    /// Ordinary policy gradient ascent on the same logits, until the policy is as far from the reference as asked.
    /// </summary>
    public double[] Plain(ReadOnlySpan<double> reward, double step, double kl, int mostSteps)
    {
        double[] logits = Logits();
        double[] policy = Softmax(logits);
        for (int k = 0; k < mostSteps; k++)
        {
            double worth = AnswerSpace.Worth(policy, reward);
            for (int i = 0; i < logits.Length; i++) logits[i] += step * policy[i] * (reward[i] - worth);
            double[] before = policy;
            policy = Softmax(logits);
            if (answers.Kl(before) > kl) return before;
        }
        return policy;
    }

    private double[] Logits()
    {
        var logits = new double[answers.Count];
        for (int i = 0; i < logits.Length; i++) logits[i] = Math.Log(answers.Reference[i]);
        return logits;
    }

    private static double[] Softmax(double[] logits)
    {
        double most = logits.Max(), total = 0;
        var policy = new double[logits.Length];
        for (int i = 0; i < policy.Length; i++) total += policy[i] = Math.Exp(logits[i] - most);
        for (int i = 0; i < policy.Length; i++) policy[i] /= total;
        return policy;
    }
}
