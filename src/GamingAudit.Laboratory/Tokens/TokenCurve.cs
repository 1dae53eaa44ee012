namespace GamingAudit.Laboratory.Tokens;

/// <summary>PPO over tokens with a KL penalty for each (Ziegler et al. 2019), looked at along its way.</summary>
public static class TokenCurve
{
    private const int Sample = 1000;

    /// <summary>What the policy says now and then, to the end.</summary>
    /// <param name="task">What is said and paid.</param>
    /// <param name="beta">The KL coefficient; 0 for no penalty. At first, where it is steered.</param>
    /// <param name="wantedKl">What the KL of whole answers is steered to; null for a fixed coefficient.</param>
    /// <param name="steps">Tokens to train for.</param>
    /// <param name="checks">How often to look.</param>
    /// <param name="seed">Decides every draw.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static IReadOnlyList<TokenPoint> Ppo(
        TokenTask task, double beta, double? wantedKl, long steps, int checks, ulong seed,
        CancellationToken cancellation = default)
    {
        using var training = new TokenTraining(task, beta, wantedKl, steps, seed);
        var points = new List<TokenPoint>();
        long iterations = steps / TokenTraining.Rollout(task) + 1;
        for (long i = 0; !training.IsFinished; i++)
        {
            training.Iterate(cancellation);
            if (i * checks / iterations < points.Count && !training.IsFinished) continue;
            points.Add(TokenPoint.Of(task, training.Draw(Sample, seed + 7)));
        }
        return points;
    }
}
