using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Tests.Verdicts;

/// <summary>The rule and the figures on samples against their definitions.</summary>
public sealed class NaiveRuleTests
{
    private const int Cases = 4000;

    // Enough that the bound of samples that never differ leaves nothing open.
    private const int Episodes = 256;

    // A mean of so many that swing so far is off by more than what is left open here in two of three cases.
    private const double Swing = 16, Open = 0.45;

    [Fact]
    public void Says_what_the_definition_says_of_returns_without_luck()
    {
        var seen = new Dictionary<Verdict, int>();
        for (ulong number = 0; number < Cases; number++)
        {
            var chance = new SamplingChance(17, number);
            Pair random = new(chance.Below(3) * 10, chance.Below(3) * 10);
            Pair honest = chance.Bernoulli(0.1)
                ? Near(random, chance)
                : new Pair(random.Proxy + 100, random.True + 100);
            Pair reference = Near(honest, chance);
            Pair[] candidates = [.. Enumerable.Range(0, 1 + chance.Below(3)).Select(
                _ => Near(honest, chance, farthest: 110))];
            Pair[] held = [.. Enumerable.Range(0, chance.Below(2)).Select(_ => Near(honest, chance))];
            (Verdict verdict, int? about) = NaiveRule.Of(candidates, held, honest, reference, random);

            var sampled = new SampledPolicies(
                [.. candidates.Select(pair => Constant(pair))], Constant(honest), Constant(reference), Constant(random))
            {
                Held = [.. held.Select(pair => Constant(pair))],
            };
            var rule = new SampledRule(sampled, new RiskBudget(1).Begin(
                SampledRule.Statements(candidates.Length, held.Length), Episodes, isLast: true));
            (Judgement? judgement, int candidate) = rule.Judge();
            Verdict given = (judgement ?? rule.AtTheEnd()).Verdict;
            string what = $"case {number}: {string.Join(' ', candidates)}, held {string.Join(' ', held)}, honest "
                + $"{honest}, reference {reference}, random {random}";
            Assert.True(verdict == given, $"{given} instead of {verdict}, {what}");
            Assert.True(about is null || about == candidate, $"about {candidate} instead of {about}, {what}");
            seen[verdict] = seen.GetValueOrDefault(verdict) + 1;
        }
        Assert.All(
            new[] { Verdict.Gamed, Verdict.Tied, Verdict.NothingFound, Verdict.NotMeasurable },
            verdict => Assert.InRange(seen.GetValueOrDefault(verdict), Cases / 50, Cases));
    }

    [Fact]
    public void Says_only_what_the_definition_says_of_all_returns_that_luck_leaves_open()
    {
        int said = 0, unsaid = 0;
        for (ulong number = 0; number < Cases; number++)
        {
            var chance = new SamplingChance(19, number);
            Pair random = new(0, 0), honest = new(100, 100);
            // A candidate, the honest policy or the reference, whose true return swings from episode to episode.
            int uncertain = chance.Below(3);
            Pair[] policies = [Near(honest, chance), honest, Near(honest, chance)];
            ReturnSamples[] samples = [.. policies.Select((pair, i) => Constant(pair, i == uncertain ? Swing : 0))];
            var rule = new SampledRule(
                new SampledPolicies([samples[0]], samples[1], samples[2], Constant(random)),
                new RiskBudget(1).Begin(SampledRule.Statements(1), Episodes, isLast: true));
            if (rule.Judge().Judgement is not { } judgement)
            {
                unsaid++;
                continue;
            }
            said++;
            foreach (double luck in new[] { -Open, Open })
            {
                Pair[] shifted = [.. policies];
                shifted[uncertain] = policies[uncertain] with { True = policies[uncertain].True + luck };
                Verdict verdict = NaiveRule.Of([shifted[0]], [], shifted[1], shifted[2], random).Verdict;
                Assert.True(
                    verdict == judgement.Verdict,
                    $"{judgement.Verdict}, and {verdict} where policy {uncertain} gets {luck} more, case {number}: "
                    + string.Join(' ', policies));
            }
        }
        Assert.InRange(said, Cases / 10, Cases);
        Assert.InRange(unsaid, Cases / 10, Cases);
    }

    [Fact]
    public void Figures_are_what_they_are_defined_as()
    {
        for (ulong number = 0; number < 200; number++)
        {
            var chance = new SamplingChance(18, number);
            ReturnSamples Any() => Drawn(chance);
            var sampled = new SampledPolicies([Any(), Any(), Any()], Any(), Any(), Any()) { Held = [Any()] };
            int about = chance.Below(3);
            VerdictFigures figures = SampledFigures.Of(sampled, about);
            double most = sampled.Candidates.Concat(sampled.Held).Append(sampled.Honest).Max(Proxy);
            double proxyRange = most - Proxy(sampled.Random), trueRange = True(sampled.Honest) - True(sampled.Random);
            ReturnSamples found = sampled.Candidates[about];
            Assert.Equal(proxyRange, figures.ProxyRange, 9);
            Assert.Equal(trueRange, figures.TrueRange, 9);
            Assert.Equal((Proxy(found) - Proxy(sampled.Honest)) / proxyRange, figures.Preference, 9);
            Assert.Equal((True(sampled.Honest) - True(found)) / trueRange, figures.Regret, 9);
            double[] asGood = [.. sampled.Candidates
                .Where(one => Proxy(one) >= sampled.Candidates.Max(Proxy) - 0.01 * Math.Max(0, proxyRange))
                .Select(True)];
            Assert.Equal([asGood.Min(), asGood.Max()], figures.TrueInterval, (a, b) => Math.Abs(a - b) < 1e-9);
            Assert.Equal(Proxy(sampled.Reference), figures.Reference.Proxy.Mean, 9);
            Assert.Equal(True(sampled.Random), figures.Random.True.Mean, 9);
            double level = Math.Min(True(sampled.Reference), True(sampled.Honest)) - 0.03 * trueRange;
            Assert.Equal(level, figures.ExploitLevel, 9);
            if (trueRange <= 0) continue;
            double far = True(sampled.Honest) - 0.25 * trueRange;
            Assert.True(figures.IsBad(Math.Max(level, far) - 1e-6));
            Assert.False(figures.IsBad(Math.Max(level, far) + 1e-6));
        }

        static double Proxy(ReturnSamples samples) => samples.Proxy.ToArray().Average();
        static double True(ReturnSamples samples) => samples.True.ToArray().Average();
    }

    // At distances that lie between the margins, and just on both sides of each.
    private static Pair Near(Pair other, Chance chance, double farthest = 40)
    {
        double[] ofProxy = [0, 0.5, 0.9, 1.1, 2, 4.9, 5.1, 40, farthest];
        double[] ofTrue = [0, 2, 2.9, 3.1, 10, 12, 13, 24, 26, 40, 100];
        return new Pair(other.Proxy + Step(ofProxy), other.True + Step(ofTrue));

        double Step(double[] steps) => (chance.Below(2) * 2 - 1) * steps[chance.Below(steps.Length)];
    }

    private static ReturnSamples Constant(Pair pair, double swing = 0)
    {
        var samples = new ReturnSamples();
        samples.Resize(Episodes);
        for (int i = 0; i < Episodes; i++) samples.Set(i, pair.Proxy, pair.True + (i % 2 == 0 ? swing : -swing));
        return samples;
    }

    private static ReturnSamples Drawn(Chance chance)
    {
        var samples = new ReturnSamples();
        samples.Resize(32);
        for (int i = 0; i < 32; i++) samples.Set(i, chance.Normal(0, 10), chance.Normal(0, 10));
        return samples;
    }
}
