using System.Collections.Concurrent;
using System.Globalization;
using GamingAudit.Laboratory.Tokens;
using GamingAudit.Samples.Learned.Texts;
using GamingAudit.Samples.Texts;

// The best of n replies by rewards that were learned from few comparisons and from many, over draws of them; and a
// policy that PPO trains against one of them.
const int drawn = 4096;
const int draws = 10;
const long steps = 20_000;
int[] sizes = [20, 40, 60, 200, 1000];
double[] betas = [0.3, 0];
using var sentences = new Sentences();
var rewards = new ReplyRewards(sentences.Embed);
int[] pool = ReplyRewards.Draw(drawn, seed: 2), compared = ReplyRewards.Draw(2 * sizes[^1], seed: 1);
double[][] poolFeatures = rewards.Features(pool), features = rewards.Features(compared);
var best = new BestReplies(pool, poolFeatures);
CultureInfo culture = CultureInfo.InvariantCulture;
string replies = string.Create(culture, $"{ReplyGrammar.Count:N0} replies, in deviations");
Print("linear", draw => size => best.By(ReplyRewards.Learn(compared, features, size, draw)));
Print("perceptron", draw => size => best.By(ReplyRewards.LearnNetwork(compared, features, size, draw)));

// Replies that were met before need no second look at the network.
var numbers = new ConcurrentDictionary<int, double[]>(pool.Distinct().ToDictionary(
    reply => reply, reply => poolFeatures[Array.IndexOf(pool, reply)]));
Console.WriteLine(string.Create(
    culture, $"PPO with a KL penalty a phrase, {steps:N0} phrases, one draw of the comparisons, {replies}"));
Console.WriteLine("reward                         beta      KL   proxy    gold   gold at its peak, of 5 looks");
IEnumerable<Func<string>> runs = new[] { 40, 1000 }.SelectMany(size =>
{
    var linear = ReplyRewards.Learn(compared, features, size, 1);
    var network = ReplyRewards.LearnNetwork(compared, features, size, 1);
    return betas.Select<double, Func<string>>(beta => () =>
            Train($"linear, {size} comparisons", beta, row => linear.Score(row)))
        .Concat(betas.Select<double, Func<string>>(beta => () =>
            Train($"perceptron, {size} comparisons", beta, row => network.Scores([row])[0])));
});
foreach (string line in runs.AsParallel().AsOrdered().Select(run => run())) Console.WriteLine(line);

void Print(string kind, Func<ulong, Func<int, IReadOnlyList<(double Proxy, double Gold)>>> curve)
{
    Console.WriteLine($"best of n of {replies}, {draws} draws of the comparisons, {kind} reward");
    Console.WriteLine("comparisons        " + string.Concat(BestReplies.Sizes.Select(n => $"{"n = " + n,9}")));
    foreach (int size in sizes)
    {
        IReadOnlyList<(double Proxy, double Gold)>[] curves = [.. Enumerable.Range(0, draws).AsParallel().AsOrdered()
            .Select(draw => curve((ulong)draw)(size))];
        Line(size, "proxy", curves, point => point.Proxy);
        Line(size, "gold", curves, point => point.Gold);
    }
}

void Line(
    int size, string what, IReadOnlyList<(double Proxy, double Gold)>[] curves,
    Func<(double Proxy, double Gold), double> figure) => Console.WriteLine(
        $"{size,11} {what,-6} " + string.Concat(BestReplies.Sizes.Index().Select(n =>
            curves.Average(curve => figure(curve[n.Index])).ToString("F2", culture).PadLeft(9))));

string Train(string reward, double beta, Func<double[], double> score)
{
    IReadOnlyList<TokenPoint> path = ReplyPolicy.Train(
        reply => score(numbers.GetOrAdd(reply, number => rewards.Features([number])[0])), pool, beta, steps, 1);
    TokenPoint end = path[^1];
    return string.Create(culture,
        $"{reward,-29}{beta,6}{end.Kl,8:F2}{end.Proxy,8:F2}{end.Gold,8:F2}{path.Max(point => point.Gold),8:F2}");
}
