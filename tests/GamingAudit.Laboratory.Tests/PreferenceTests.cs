using GamingAudit.Laboratory.Bandits;
using GamingAudit.Laboratory.Experiments;
using GamingAudit.Laboratory.Numerics;
using GamingAudit.Laboratory.Preferences;
using GamingAudit.Laboratory.Running;
using GamingAudit.Laboratory.Tilting;

namespace GamingAudit.Laboratory.Tests;

public sealed class PreferenceTests
{
    [Fact]
    public void A_model_recovers_what_made_the_comparisons()
    {
        double[] truth = [1, -2, 0.5];
        var chance = new SamplingChance(1);
        List<ComparedFeatures> pairs = [.. Enumerable.Range(0, 2000).Select(_ => Draw())];
        PreferenceModel model = PreferenceModel.Fit([.. pairs.Take(1500)]);
        for (int i = 0; i < truth.Length; i++) Assert.Equal(truth[i], model.Weights[i], 0.25);
        Assert.InRange(model.Agreement([.. pairs.Skip(1500)]), 0.75, 1);

        ComparedFeatures Draw()
        {
            double[] first = Features(), second = Features();
            double margin = truth.Zip(first, (w, x) => w * x).Sum() - truth.Zip(second, (w, x) => w * x).Sum();
            return chance.Bernoulli(1 / (1 + Math.Exp(-margin)))
                ? new ComparedFeatures(first, second)
                : new ComparedFeatures(second, first);
        }

        double[] Features() => [chance.Normal(0, 1), chance.Normal(0, 1), chance.Normal(0, 1)];
    }

    [Fact]
    public void A_file_of_comparisons_is_read_line_by_line()
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllText(file,
                "{\"preferred\": [1, 0], \"other\": [0, 1]}\n\n{\"preferred\":[2,0],\"other\":[1,1]}\n");
            IReadOnlyList<ComparedFeatures> read = ComparisonFile.Read(file);
            Assert.Equal(2, read.Count);
            Assert.Equal([2, 0], read[1].Preferred);
            File.AppendAllText(file, "{\"preferred\": [1], \"other\": [0, 1]}\n");
            Assert.Contains("line 4", Assert.Throws<FormatException>(() => ComparisonFile.Read(file)).Message);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_perceptron_learns_what_comparisons_say()
    {
        float[][] inputs = [.. Enumerable.Range(0, 64).Select(i => (float[])[i % 8 / 8f, i / 8 / 8f])];
        double[] worth = [.. inputs.Select(x => -Math.Abs(x[0] - 0.5) + x[1])];
        var chance = new SamplingChance(2);
        var pairs = new List<Comparison>();
        while (pairs.Count < 600)
        {
            int a = chance.Below(64), b = chance.Below(64);
            if (worth[a] > worth[b]) pairs.Add(new Comparison(a, b));
        }
        var model = new MlpRewardModel(inputs, [16], 1);
        model.Fit(pairs);
        double[] scores = model.Scores();
        Assert.InRange(pairs.Count(pair => scores[pair.Preferred] > scores[pair.Other]) / 600.0, 0.9, 1);
        double[] even = [.. Enumerable.Repeat(1 / 64.0, 64)];
        Assert.InRange(Moments.Correlation(even, scores, worth)!.Value, 0.85, 1);
    }
}
