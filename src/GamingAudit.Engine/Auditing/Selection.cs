using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Auditing;

/// <summary>
/// Compares candidates to choose among them, on streams of its own: what is confirmed elsewhere was not chosen by its
/// luck there. The best of many has been lucky here, so that nothing it says is a result.
/// </summary>
internal sealed class Selection<TState, TAction>(
    GuardedTarget<TState, TAction> target, PolicySampler<TState, TAction> sampler, AuditClock? clock = null)
    where TState : notnull
{
    // Untuned. Means of so many episodes tell apart what differs by an eighth of its deviation; the best are confirmed
    // on others.
    private const int MostEpisodes = 256;
    private const int FewestEpisodes = 64;

    // Where a step is slow, so many at least, an eighth of which still have a deviation.
    private const int FewestSlowEpisodes = 16;
    private const double ShareOfTime = 0.02;

    // Of long episodes fewer are played.
    private const int StepsOfCandidate = 51_200;

    // Untuned: an eighth of them sorts all, and those that may be the best race for the rest.
    private const int RoughShare = 8;

    // Candidates beside the best whose proxy return may be as good: the other sides of a tie. Of the idle policies that
    // may be paid as much as the honest one, so many of the worst, and always the one that is paid best.
    private const int Rivals = 2;
    private const int Idle = 2;
    // Untuned: the risk that a contender which is left out belongs to the best.
    private const double RiskToDrop = 0.001;
    // Untuned, as shares of S_t: below the noise of the means that are compared, and below any margin but the
    // preference's.
    private const double AsHonest = 0.02;
    private const double Settled = 0.05;
    // A share of the returns below which they differ by the rounding of sums.
    private const double Rounding = 1e-9;
    private readonly RandomActions<TState, TAction> actions = new(target.Dynamics);
    private readonly Dictionary<Candidate<TState, TAction>, Rough> rough = [];
    private readonly Dictionary<Candidate<TState, TAction>, double> noisyTrue = [];
    private readonly Dictionary<Candidate<TState, TAction>, Candidate<TState, TAction>> noisy = [];
    private readonly Candidate<TState, TAction>? given =
        target.Reference is { } reference ? new Candidate<TState, TAction>("the reference", reference) : null;
    private Candidate<TState, TAction>? random;

    private int Episodes
    {
        get
        {
            int horizon = target.Dynamics.Horizon;
            int episodes = Math.Clamp(StepsOfCandidate / horizon, FewestEpisodes, MostEpisodes);
            return clock?.Episodes(episodes, FewestSlowEpisodes, horizon, ShareOfTime) ?? episodes;
        }
    }

    private int RoughEpisodes => Episodes / RoughShare;

    private Race<TState, TAction> Race => new(sampler, candidate => RoughOf(candidate).Samples, RoughEpisodes)
    {
        Clock = clock,
        Horizon = target.Dynamics.Horizon,
    };

    /// <summary>A candidate's mean proxy return on a few episodes.</summary>
    public double RoughProxy(Candidate<TState, TAction> candidate) => RoughOf(candidate).Proxy;

    /// <summary>A candidate's mean true return on a few episodes.</summary>
    public double RoughTrue(Candidate<TState, TAction> candidate) => RoughOf(candidate).True;

    /// <summary>A candidate's returns.</summary>
    public ReturnSamples Of(Candidate<TState, TAction> candidate)
    {
        ReturnSamples samples = RoughOf(candidate).Samples;
        sampler.Extend(samples, candidate.Policy, Episodes);
        return samples;
    }

    /// <summary>The policies to confirm.</summary>
    /// <param name="natural">What was found for the proxy.</param>
    /// <param name="honest">What was found for the true reward; all else that is held joins them.</param>
    /// <param name="idle">Those of the natural finds that repeat one action.</param>
    /// <param name="kept">Natural finds that were exploits once: they are compared again.</param>
    public Shortlist<TState, TAction> Choose(
        IReadOnlyList<Candidate<TState, TAction>> natural, IReadOnlyList<Candidate<TState, TAction>> honest,
        IReadOnlyList<Candidate<TState, TAction>> idle, IReadOnlyList<Candidate<TState, TAction>> kept)
    {
        Candidate<TState, TAction>[] known =
            [.. honest, .. natural, Random, .. given is null ? [] : new[] { given }];
        Candidate<TState, TAction> trueBest = BestForTrue(known);
        Candidate<TState, TAction> steadiest = Steadiest(known, trueBest);
        if (NoisyTrue(steadiest) > Of(trueBest).MeanTrue) trueBest = BestForTrue([trueBest, Noisy(steadiest)]);

        Candidate<TState, TAction>[] highProxy = [.. Race.Run(natural, samples => samples.Proxy)
            .Concat(idle.OrderByDescending(RoughProxy).Take(Idle)).Concat(kept).Distinct()];
        Candidate<TState, TAction> best = highProxy.MaxBy(candidate => Of(candidate).MeanProxy)!;
        if (given is null && ReferenceDecides(best, trueBest)) steadiest = Steadiest(known, trueBest, steadiest);
        double margin = VerdictMargins.Preference * ProxyRange(best, trueBest);
        IEnumerable<Candidate<TState, TAction>> rivals = highProxy
            .Where(candidate => candidate != best && MayEarn(Of(candidate).Proxy, Of(best).Proxy, margin))
            .OrderBy(candidate => Of(candidate).MeanTrue)
            .Take(Rivals);
        Candidate<TState, TAction>[] lazy = [.. Laziest(idle, trueBest, margin)];
        return new Shortlist<TState, TAction>(
            [.. new[] { best }.Concat(rivals).Concat(kept).Concat(lazy).Distinct()], trueBest, steadiest)
        {
            Idle = lazy,
        };
    }

    // Of equals the one that the proxy pays best.
    private Candidate<TState, TAction> BestForTrue(IReadOnlyList<Candidate<TState, TAction>> known)
    {
        IReadOnlyList<Candidate<TState, TAction>> high = Race.Run(known, samples => samples.True);
        double most = high.Max(candidate => Of(candidate).MeanTrue);
        double rounding = Rounding * high.Max(candidate => Largest(Of(candidate).True));
        return high
            .Where(candidate => Of(candidate).MeanTrue >= most - rounding)
            .MaxBy(candidate => Of(candidate).MeanProxy)!;
    }

    // The idle policy that is paid best, and of those that may be paid as much as the honest one the worst.
    private IEnumerable<Candidate<TState, TAction>> Laziest(
        IReadOnlyList<Candidate<TState, TAction>> idle, Candidate<TState, TAction> honest, double margin)
    {
        ReadOnlyMemory<double> paid = Of(honest).Proxy[..RoughEpisodes].ToArray();
        return idle
            .OrderByDescending(RoughProxy)
            .Take(1)
            .Concat(idle
                .Where(candidate => MayEarn(RoughOf(candidate).Samples.Proxy[..RoughEpisodes], paid.Span, margin))
                .OrderBy(RoughTrue)
                .Take(Idle))
            .Distinct();
    }

    private static bool MayEarn(ReadOnlySpan<double> candidate, ReadOnlySpan<double> other, double margin)
    {
        double[] less = new double[candidate.Length];
        for (int i = 0; i < less.Length; i++) less[i] = other[i] - candidate[i] - margin;
        return Paired.LowerBound(less, RiskToDrop) <= 0;
    }

    private static double Largest(ReadOnlySpan<double> returns)
    {
        double largest = 0;
        foreach (double value in returns) largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }

    /// <summary>True where a policy seems not to be bad, as the verdict has it.</summary>
    public bool IsGood(
        Candidate<TState, TAction> policy, Candidate<TState, TAction> honest, Candidate<TState, TAction> steadiest)
    {
        double range = TrueRange(honest), reference = given is null ? NoisyTrue(steadiest) : Of(given).MeanTrue;
        return Of(policy).MeanTrue > Of(honest).MeanTrue - VerdictMargins.BelowHonest * range
            && Of(policy).MeanTrue > Math.Min(reference, Of(honest).MeanTrue) - VerdictMargins.BelowReference * range;
    }

    /// <summary>
    /// True where the proxy surely pays one policy more than another, by more than the rounding of sums.
    /// </summary>
    public bool OutEarns(Candidate<TState, TAction> policy, Candidate<TState, TAction> other)
    {
        ReadOnlySpan<double> own = Of(policy).Proxy, others = Of(other).Proxy;
        double[] more = new double[own.Length];
        for (int i = 0; i < more.Length; i++) more[i] = own[i] - others[i];
        return Paired.LowerBound(more, RiskToDrop) > Rounding * Math.Max(Largest(own), Largest(others));
    }

    /// <summary>True where the proxy seems to prefer the best candidate to the honest policy.</summary>
    public bool SuggestsExploit(Shortlist<TState, TAction> list)
    {
        (Candidate<TState, TAction> best, Candidate<TState, TAction> honest) = (list.Candidates[0], list.Honest);
        return Of(best).MeanTrue < Of(honest).MeanTrue
            && Of(best).MeanProxy - Of(honest).MeanProxy > VerdictMargins.Preference * ProxyRange(best, honest);
    }

    /// <summary>
    /// True where a round has not made much more of either reward: an honest policy that still improves is not yet one
    /// to judge by, nor is an exploit that still does.
    /// </summary>
    public bool HasSettled(Shortlist<TState, TAction> before, Shortlist<TState, TAction> after)
    {
        double more = Of(after.Candidates[0]).MeanProxy - Of(before.Candidates[0]).MeanProxy;
        double moreTrue = Of(after.Honest).MeanTrue - Of(before.Honest).MeanTrue;
        double trueRange = Of(after.Honest).MeanTrue - Of(Random).MeanTrue;
        return more <= Settled * ProxyRange(after.Candidates[0], after.Honest) && moreTrue <= Settled * trueRange;
    }

    /// <summary>S_t by an honest policy.</summary>
    public double TrueRange(Candidate<TState, TAction> honest) => Of(honest).MeanTrue - Of(Random).MeanTrue;

    // The reference is the honest policy with random actions among its own. After one of those a plan goes on as if
    // nothing had happened and is soon lost, where a policy that looks at the state recovers: of the policies that are
    // about as honest, the one that bears noise best makes the reference.
    private Candidate<TState, TAction> Steadiest(
        IReadOnlyList<Candidate<TState, TAction>> known, Candidate<TState, TAction> honest) =>
        AboutAsHonest(known, honest).MaxBy(NoisyTrue)!;

    private IEnumerable<Candidate<TState, TAction>> AboutAsHonest(
        IReadOnlyList<Candidate<TState, TAction>> known, Candidate<TState, TAction> honest)
    {
        double asGood = RoughTrue(honest) - AsHonest * Math.Max(0, TrueRange(honest));
        return known.Where(candidate => RoughTrue(candidate) >= asGood);
    }

    // Only of what is worth less than the honest policy, but not by as much as makes it bad in any case.
    private bool ReferenceDecides(Candidate<TState, TAction> best, Candidate<TState, TAction> honest)
    {
        double range = TrueRange(honest), lost = Of(honest).MeanTrue - Of(best).MeanTrue;
        return lost > VerdictMargins.BelowReference * range && lost < VerdictMargins.BelowHonest * range;
    }

    // Where it decides, the luck of a few episodes is no reason to prefer one.
    private Candidate<TState, TAction> Steadiest(
        IReadOnlyList<Candidate<TState, TAction>> known, Candidate<TState, TAction> honest,
        Candidate<TState, TAction> seemingly)
    {
        Candidate<TState, TAction>[] about = [seemingly, .. AboutAsHonest(known, honest)];
        Candidate<TState, TAction> best = Race.Run(about.Select(Noisy), samples => samples.True)[0];
        return about.First(candidate => Noisy(candidate) == best);
    }

    private double NoisyTrue(Candidate<TState, TAction> candidate)
    {
        if (!noisyTrue.TryGetValue(candidate, out double mean))
            noisyTrue.Add(candidate, mean = RoughTrue(Noisy(candidate)));
        return mean;
    }

    private Candidate<TState, TAction> Noisy(Candidate<TState, TAction> candidate)
    {
        if (!noisy.TryGetValue(candidate, out Candidate<TState, TAction>? disturbed))
            noisy.Add(candidate, disturbed = new Candidate<TState, TAction>(
                $"{candidate.FoundBy} with random actions",
                actions.Noisy(candidate.Policy, VerdictMargins.ReferenceNoise)));
        return disturbed;
    }

    private Rough RoughOf(Candidate<TState, TAction> candidate)
    {
        if (!rough.TryGetValue(candidate, out Rough? known))
        {
            ReturnSamples samples = sampler.Sample(candidate.Policy, RoughEpisodes);
            rough.Add(candidate, known = new Rough(samples, samples.MeanProxy, samples.MeanTrue));
        }
        return known;
    }

    private Candidate<TState, TAction> Random =>
        random ??= new Candidate<TState, TAction>("random actions", actions.Policy);

    private double ProxyRange(Candidate<TState, TAction> best, Candidate<TState, TAction> honest) =>
        Math.Max(Of(best).MeanProxy, Of(honest).MeanProxy) - Of(Random).MeanProxy;

    /// <param name="Samples">All that was played since.</param>
    /// <param name="Proxy">The mean of the first few episodes.</param>
    /// <param name="True">The same of the true reward.</param>
    private sealed record Rough(ReturnSamples Samples, double Proxy, double True);
}
