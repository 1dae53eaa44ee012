namespace GamingAudit.Laboratory.Tokens;

/// <summary>What a policy over tokens says, estimated from answers that it gave.</summary>
/// <param name="Kl">KL divergence of whole answers from the reference's, in nats.</param>
/// <param name="KlError">Its standard error.</param>
/// <param name="Proxy">The mean of the learned reward.</param>
/// <param name="Gold">The mean of what answers are truly worth.</param>
public sealed record TokenPoint(double Kl, double KlError, double Proxy, double Gold)
{
    internal static TokenPoint Of(TokenTask task, IEnumerable<(int[] Answer, double LogRatio)> drawn)
    {
        (int[] Answer, double LogRatio)[] all = [.. drawn];
        double kl = all.Average(pair => pair.LogRatio);
        double error = Math.Sqrt(all.Average(pair => (pair.LogRatio - kl) * (pair.LogRatio - kl)) / all.Length);
        return new TokenPoint(
            kl, error, all.Average(pair => task.Proxy(pair.Answer)), all.Average(pair => task.Gold(pair.Answer)));
    }
}
