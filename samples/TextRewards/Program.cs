using System.Globalization;
using GamingAudit.Laboratory.Preferences;
using GamingAudit.Samples.Learned.Texts;
using GamingAudit.Samples.Texts;

// The best of n replies by rewards that were learned from few comparisons and from many, over draws of them.
const int drawn = 4096;
const int draws = 10;
int[] sizes = [20, 40, 60, 200, 1000];
using var sentences = new Sentences();
var rewards = new ReplyRewards(sentences.Embed);
int[] pool = ReplyRewards.Draw(drawn, seed: 2), compared = ReplyRewards.Draw(2 * sizes[^1], seed: 1);
var best = new BestReplies(pool, rewards.Features(pool));
double[][] features = rewards.Features(compared);
CultureInfo culture = CultureInfo.InvariantCulture;
Console.WriteLine(string.Create(
    culture, $"best of n of {ReplyGrammar.Count:N0} replies, {draws} draws of the comparisons, in deviations"));
Console.WriteLine("comparisons        " + string.Concat(BestReplies.Sizes.Select(n => $"{"n = " + n,9}")));
foreach (int size in sizes)
{
    IReadOnlyList<(double Proxy, double Gold)>[] curves = [.. Enumerable.Range(0, draws).AsParallel().AsOrdered()
        .Select(draw => best.By(ReplyRewards.Learn(compared, features, size, (ulong)draw)))];
    Print("proxy", point => point.Proxy);
    Print("gold", point => point.Gold);

    void Print(string what, Func<(double Proxy, double Gold), double> figure) => Console.WriteLine(
        $"{size,11} {what,-6} " + string.Concat(BestReplies.Sizes.Index().Select(n =>
            curves.Average(curve => figure(curve[n.Index])).ToString("F2", culture).PadLeft(9))));
}
