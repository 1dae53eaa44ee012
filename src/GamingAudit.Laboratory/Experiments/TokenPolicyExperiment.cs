using System.Globalization;
using GamingAudit.Engine.Learning;
using GamingAudit.Laboratory.Bandits;
using GamingAudit.Laboratory.Curves;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Numerics;
using GamingAudit.Laboratory.Running;
using GamingAudit.Laboratory.Tilting;
using GamingAudit.Laboratory.Tokens;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>PPO with a KL penalty a token on the bandit, beside the optimum that it is to find.</summary>
internal sealed class TokenPolicyExperiment : IExperiment
{
    private static readonly double[] Betas = [1, 0.5, 0.25, 0.1, 0.03];

    /// <inheritdoc/>
    public string Name => "token-policy";

    /// <inheritdoc/>
    public string Title => "PPO with a KL penalty a token on the bandit, beside the exact optimum";

    /// <summary>Runs of each penalty.</summary>
    internal int Seeds { get; init; } = 10;

    /// <summary>Environment steps of a run.</summary>
    internal long Steps { get; init; } = 400_000;

    /// <inheritdoc/>
    public LabReport Run(LabContext context)
    {
        var bandit = new TokenBandit();
        double[] reward = bandit.LearnReward(RewardFamilies.Comparisons, 0, 100);
        var figures = new double[Betas.Length * Seeds][];
        Parallel.For(0, figures.Length, new ParallelOptions { MaxDegreeOfParallelism = context.Threads }, i =>
            figures[i] = context.Part(
                $"token-policy beta {Betas[i / Seeds]} run {i % Seeds} steps {Steps}",
                () => Train(bandit, reward, Betas[i / Seeds], context.Seed * 100 + (ulong)(i % Seeds), context)));
        var rows = new List<LabRow>();
        var dots = new List<ChartPoint>();
        foreach ((int number, double beta) in Betas.Index())
        {
            CurvePoint exact = bandit.Curves.Point(1 / beta, bandit.Space.Tilt(reward, beta), reward);
            double[][] runs = [.. figures.Skip(number * Seeds).Take(Seeds)];
            SeedSummary gold = Summary(runs, 2), kl = Summary(runs, 0), proxy = Summary(runs, 1);
            rows.Add(LabRow.Of(
                string.Create(CultureInfo.InvariantCulture, $"beta {beta}"),
                LabCell.Of(exact.Gold), LabCell.Within(gold.Mean, gold.Low, gold.High),
                LabCell.Of(exact.Kl), LabCell.Within(kl.Mean, kl.Low, kl.High),
                LabCell.Of(exact.Proxy), LabCell.Within(proxy.Mean, proxy.Low, proxy.High)));
            dots.AddRange(runs.Select(run => new ChartPoint(run[0], run[2])));
        }
        OptimisationCurve tilt = bandit.Curves.Tilt("exact", reward);
        return new LabReport(Name, Title, context.Seed,
            [$"PPO with a penalty a token, {Seeds} seeds: interquartile means with 95 % intervals "
                + "beside the exact optimum."],
            [new LabTable(
                "one model, no label noise",
                ["", "gold, exact", "PPO", "KL, exact", "PPO", "proxy, exact", "PPO"], rows)],
            [new LabChart("token-policy", "PPO with a KL penalty a token, and the exact frontier",
            [
                new LinePanel("one model, no label noise", "KL from the reference", "gold",
                [
                    new ChartSeries("exact optima", [.. tilt.Points.Select(p => new ChartPoint(p.Kl, p.Gold))], 0),
                    new ChartSeries("PPO, a run each", dots, 1, SeriesStyle.Dots),
                ]),
            ])]);
    }

    /// <summary>KL, proxy and gold of what PPO learned, exactly.</summary>
    internal double[] Train(TokenBandit bandit, double[] reward, double beta, ulong seed, LabContext context)
    {
        var task = new TokenTask(
            TokenBandit.Length, TokenBandit.Tokens,
            last => bandit.Reference[last < 0 ? TokenBandit.Tokens : last],
            answer => reward[TokenBandit.NumberOf(answer)], answer => bandit.Gold[TokenBandit.NumberOf(answer)]);
        using var training = new TokenTraining(task, beta, null, Steps, seed);
        while (!training.IsFinished) training.Iterate(context.Cancellation);
        TrainedPolicy policy = training.Snapshot();
        var chances = new double[bandit.Space.Count];
        Walk(default, 1);
        return [bandit.Space.Kl(chances), AnswerSpace.Worth(chances, reward), AnswerSpace.Worth(chances, bandit.Gold)];

        void Walk(Prefix said, double chance)
        {
            if (said.Length == TokenBandit.Length)
            {
                var answer = new int[TokenBandit.Length];
                said.Spell(answer);
                chances[TokenBandit.NumberOf(answer)] = chance;
                return;
            }
            var next = new double[TokenBandit.Tokens];
            training.Chances(policy, said, next);
            for (int token = 0; token < next.Length; token++) Walk(said.With(token), chance * next[token]);
        }
    }

    private static SeedSummary Summary(double[][] runs, int figure) =>
        SeedSummary.Of([.. runs.Select(run => run[figure])]);
}
