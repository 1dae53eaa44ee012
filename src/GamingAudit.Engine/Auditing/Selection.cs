using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Auditing;

/// <summary>
/// Compares candidates to choose among them, on streams of its own: what is confirmed elsewhere was not chosen by its
/// luck there. The best of many has been lucky here, so that nothing it says is a result.
/// </summary>
internal sealed class Selection<TState, TAction>(
    GuardedTarget<TState, TAction> target, PolicySampler<TState, TAction> sampler) where TState : notnull
{
    // Untuned. Means of so many episodes tell apart what differs by an eighth of its deviation; the best are confirmed
    // on others.
    private const int MostEpisodes = 256;
    private const int FewestEpisodes = 64;

    // Of long episodes fewer are played.
    private const int StepsOfCandidate = 51_200;

    // Untuned: an eighth of them sorts all, and the best eight play the rest.
    private const int RoughShare = 8;

    // So many of the roughly best are compared closely.
    private const int Contenders = 8;

    // Candidates beside the best whose proxy return is as good: the other sides of a tie.
    private const int Rivals = 2;
    // Untuned, as shares of S_t: below the noise of the means that are compared, and below any margin but the
    // preference's.
    private const double AboutAsHonest = 0.02;
    private const double Settled = 0.05;
    private readonly RandomActions<TState, TAction> actions = new(target.Dynamics);
    private readonly Dictionary<Candidate<TState, TAction>, Rough> rough = [];
    private readonly Dictionary<Candidate<TState, TAction>, double> noisyTrue = [];
    private ReturnSamples? random;

    private int Episodes => Math.Clamp(StepsOfCandidate / target.Dynamics.Horizon, FewestEpisodes, MostEpisodes);

    private int RoughEpisodes => Episodes / RoughShare;

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
    /// <param name="honest">What was found for the true reward; the natural finds join them.</param>
    public Shortlist<TState, TAction> Choose(
        IReadOnlyList<Candidate<TState, TAction>> natural, IReadOnlyList<Candidate<TState, TAction>> honest)
    {
        Candidate<TState, TAction>[] known = [.. honest, .. natural];
        Candidate<TState, TAction>[] highTrue = [.. known.OrderByDescending(RoughTrue).Take(Contenders)];
        double mostTrue = highTrue.Max(candidate => Of(candidate).MeanTrue);
        double rounding = 1e-9 * (1 + Math.Abs(mostTrue));
        Candidate<TState, TAction> trueBest = highTrue
            .Where(candidate => Of(candidate).MeanTrue >= mostTrue - rounding)
            .MaxBy(candidate => Of(candidate).MeanProxy)!;
        Candidate<TState, TAction>[] highProxy = [.. natural.OrderByDescending(RoughProxy).Take(Contenders)];
        Candidate<TState, TAction> best = highProxy.MaxBy(candidate => Of(candidate).MeanProxy)!;
        double asGood = Of(best).MeanProxy - VerdictMargins.Preference * ProxyRange(best, trueBest);
        IEnumerable<Candidate<TState, TAction>> rivals = highProxy
            .Where(candidate => candidate != best && Of(candidate).MeanProxy >= asGood)
            .OrderBy(candidate => Of(candidate).MeanTrue)
            .Take(Rivals);
        return new Shortlist<TState, TAction>([best, .. rivals], trueBest, Steadiest(known, trueBest));
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
        double trueRange = Of(after.Honest).MeanTrue - Random.MeanTrue;
        return more <= Settled * ProxyRange(after.Candidates[0], after.Honest) && moreTrue <= Settled * trueRange;
    }

    // The reference is the honest policy with random actions among its own. After one of those a plan goes on as if
    // nothing had happened and is soon lost, where a policy that looks at the state recovers: of the policies that are
    // about as honest, the one that bears noise best makes the reference.
    private Candidate<TState, TAction> Steadiest(
        IReadOnlyList<Candidate<TState, TAction>> known, Candidate<TState, TAction> honest)
    {
        double range = Of(honest).MeanTrue - Random.MeanTrue;
        double asGood = RoughTrue(honest) - AboutAsHonest * Math.Max(0, range);
        return known.Where(candidate => RoughTrue(candidate) >= asGood).MaxBy(NoisyTrue)!;
    }

    private double NoisyTrue(Candidate<TState, TAction> candidate)
    {
        if (!noisyTrue.TryGetValue(candidate, out double mean))
        {
            Policy<TState, TAction> noisy = actions.Noisy(candidate.Policy, VerdictMargins.ReferenceNoise);
            noisyTrue.Add(candidate, mean = sampler.Sample(noisy, RoughEpisodes).MeanTrue);
        }
        return mean;
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

    private ReturnSamples Random => random ??= sampler.Sample(actions.Policy, Episodes);

    private double ProxyRange(Candidate<TState, TAction> best, Candidate<TState, TAction> honest) =>
        Math.Max(Of(best).MeanProxy, Of(honest).MeanProxy) - Random.MeanProxy;

    /// <param name="Samples">All that was played since.</param>
    /// <param name="Proxy">The mean of the first few episodes.</param>
    /// <param name="True">The same of the true reward.</param>
    private sealed record Rough(ReturnSamples Samples, double Proxy, double True);
}
