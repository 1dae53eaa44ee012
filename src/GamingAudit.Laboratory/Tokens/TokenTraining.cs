using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Laboratory.Tokens;

/// <summary>
/// Reinforcement learning from a learned reward on the audit's own PPO: a policy over tokens and a KL penalty for each
/// (Ziegler et al. 2019, equation 2), with a fixed coefficient or one that is steered to a KL divergence.
/// A policy that has its last coefficient from the first step on becomes sure of one kind of answer before it has met
/// the others, and a penalty of its own rare answers brings them back slowly (on the bandit at beta 0.25: KL 6.55 where
/// the optimum has 6.39). So it begins near the reference, as a language model does, and comes down.
/// </summary>
internal sealed class TokenTraining : IDisposable
{
    // A nat costs two deviations of a standardised reward: little pays for leaving the reference.
    private const double FirstBeta = 2;

    // Of the steps, in which a fixed coefficient comes down, by the same factor in each.
    private const double Descent = 0.5;

    private const int Environments = 64;

    private readonly GuardedTarget<Prefix, int> target;
    private readonly PpoTrainer trainer;
    private readonly TokenTask task;
    private readonly double? wantedKl;
    private readonly double lastBeta;
    private readonly long steps;
    private double beta;

    /// <param name="task">What is said and paid.</param>
    /// <param name="beta">The KL coefficient; at first, where it is steered.</param>
    /// <param name="wantedKl">What the KL of whole answers is steered to; null for a fixed coefficient.</param>
    /// <param name="steps">Tokens to train for.</param>
    /// <param name="seed">Decides every draw.</param>
    public TokenTraining(TokenTask task, double beta, double? wantedKl, long steps, ulong seed)
    {
        (this.task, this.wantedKl, this.steps) = (task, wantedKl, steps);
        (this.beta, lastBeta) = (beta, beta);
        target = new GuardedTarget<Prefix, int>(
            new TokenGame(task).Target("tokens", () => this.beta), new CallMonitor());
        var config = new PpoConfig
        {
            TotalSteps = steps,
            Environments = Environments,
            Steps = 4 * task.Length,
            MinibatchSize = 256,
            EntropyReward = beta,
            EntropyCoefficient = beta > 0 ? 0 : 0.01,
            FinalEntropyCoefficient = 0,
            GaeLambda = 1,
            LearningRate = 4e-3,
            NormalizeObservations = false,
            Seed = seed,
        };
        trainer = new PpoTrainer(
            new ProcessLanes<Prefix, int>(
                target.ProxyProcess, config.Environments, config.Seed, config.AppendTimeToGo), config, threads: 1);
    }

    /// <summary>Tokens between two looks at the policy at least.</summary>
    public static int Rollout(TokenTask task) => Environments * 4 * task.Length;

    public bool IsFinished => trainer.IsFinished;

    /// <summary>
    /// One rollout and what is learned from it; the coefficient follows (Ziegler et al. 2019, section 2.2).
    /// </summary>
    public void Iterate(CancellationToken cancellation)
    {
        if (wantedKl is null && lastBeta > 0) Descend();
        trainer.Iterate(cancellation);
        if (wantedKl is not { } wanted) return;
        double error = Math.Clamp(RolloutKl() / wanted - 1, -0.2, 0.2);
        beta = Math.Clamp(beta * (1 + 0.1 * error), 1e-4, 100);
        trainer.EntropyReward = beta;
    }

    /// <summary>The chances of the next token.</summary>
    public void Chances(TrainedPolicy policy, Prefix said, Span<double> chances) =>
        policy.Chances(target.Dynamics, said, task.Length - said.Length, chances);

    /// <summary>The policy as it is now.</summary>
    public TrainedPolicy Snapshot() => trainer.Snapshot();

    /// <summary>
    /// Answers of the policy as it is now, with their log chances under it less those of the reference.
    /// </summary>
    public IEnumerable<(int[] Answer, double LogRatio)> Draw(int count, ulong seed)
    {
        TrainedPolicy policy = Snapshot();
        var chances = new double[task.Tokens];
        for (int i = 0; i < count; i++)
        {
            var chance = new SamplingChance(seed, (ulong)i);
            Prefix said = default;
            double ratio = 0;
            while (said.Length < task.Length)
            {
                Chances(policy, said, chances);
                int token = chance.Choose(chances);
                ratio += Math.Log(chances[token]) - Math.Log(task.NextToken(said.Last)[token]);
                said = said.With(token);
            }
            var answer = new int[task.Length];
            said.Spell(answer);
            yield return (answer, ratio);
        }
    }

    public void Dispose() => trainer.Dispose();

    private void Descend()
    {
        double first = Math.Max(FirstBeta, lastBeta), done = Math.Min(1, trainer.StepsTaken / (Descent * steps));
        beta = first * Math.Pow(lastBeta / first, done);
        trainer.EntropyReward = beta;
    }

    // Of the answers that the last rollout was learned from.
    private unsafe double RolloutKl()
    {
        RolloutBuffer rollout = trainer.Rollout;
        double sum = 0;
        int size = rollout.ObservationSize;
        for (int entry = 0; entry < rollout.Entries; entry++)
        {
            int token = (int)*rollout.Action(entry);
            sum += rollout.LogProbabilities[entry]
                - Math.Log(task.NextToken(Last(new ReadOnlySpan<float>(rollout.RawObservation(entry), size)))[token]);
        }
        return sum / rollout.Entries * task.Length;
    }

    private int Last(ReadOnlySpan<float> observation)
    {
        if (task.Length * task.Tokens > 64) return observation.Slice(task.Tokens, task.Tokens).IndexOf(1f);
        for (int at = task.Length - 1; at >= 0; at--)
            if (observation.Slice(at * task.Tokens, task.Tokens).IndexOf(1f) is var token and >= 0) return token;
        return -1;
    }
}
