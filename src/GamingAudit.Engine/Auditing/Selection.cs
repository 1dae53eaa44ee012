using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Confirmation;
using GamingAudit.Engine.Guarding;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Auditing;

/// <summary>
/// Compares candidates to choose among them, on streams of its own: what is confirmed elsewhere was not chosen by its
/// luck there. The best of many has been lucky here, so that nothing it says is a result.
/// </summary>
internal sealed class Selection<TState, TAction>(
    GuardedTarget<TState, TAction> target, PolicySampler<TState, TAction> sampler) where TState : notnull
{
    public const int Episodes = 256;

    // Candidates beside the best whose proxy return is as good: the other sides of a tie.
    private const int Rivals = 2;
    private readonly Dictionary<Candidate<TState, TAction>, ReturnSamples> samples = [];
    private ReturnSamples? random;

    /// <summary>A candidate's returns, played when they are first asked for.</summary>
    public ReturnSamples Of(Candidate<TState, TAction> candidate)
    {
        if (!samples.TryGetValue(candidate, out ReturnSamples? known))
            samples.Add(candidate, known = sampler.Sample(candidate.Policy, Episodes));
        return known;
    }

    /// <summary>The policies to confirm.</summary>
    /// <param name="natural">What was found for the proxy.</param>
    /// <param name="honest">What was found for the true reward; the natural finds join them.</param>
    public Shortlist<TState, TAction> Choose(
        IReadOnlyList<Candidate<TState, TAction>> natural, IReadOnlyList<Candidate<TState, TAction>> honest)
    {
        Candidate<TState, TAction>[] known = [.. honest, .. natural];
        double mostTrue = known.Max(candidate => Of(candidate).MeanTrue);
        double rounding = 1e-9 * (1 + Math.Abs(mostTrue));
        Candidate<TState, TAction> best = natural.MaxBy(candidate => Of(candidate).MeanProxy)!;
        Candidate<TState, TAction> trueBest = known
            .Where(candidate => Of(candidate).MeanTrue >= mostTrue - rounding)
            .MaxBy(candidate => Of(candidate).MeanProxy)!;
        double asGood = Of(best).MeanProxy - VerdictMargins.Preference * ProxyRange(best, trueBest);
        IEnumerable<Candidate<TState, TAction>> rivals = natural
            .Where(candidate => candidate != best && Of(candidate).MeanProxy >= asGood)
            .OrderBy(candidate => Of(candidate).MeanTrue)
            .Take(Rivals);
        return new Shortlist<TState, TAction>([best, .. rivals], trueBest);
    }

    /// <summary>True where the proxy seems to prefer the best candidate to the honest policy.</summary>
    public bool SuggestsExploit(Shortlist<TState, TAction> list)
    {
        (Candidate<TState, TAction> best, Candidate<TState, TAction> honest) = (list.Candidates[0], list.Honest);
        return Of(best).MeanTrue < Of(honest).MeanTrue
            && Of(best).MeanProxy - Of(honest).MeanProxy > VerdictMargins.Preference * ProxyRange(best, honest);
    }

    private double ProxyRange(Candidate<TState, TAction> best, Candidate<TState, TAction> honest)
    {
        random ??= sampler.Sample(new RandomActions<TState, TAction>(target.Dynamics).Policy, Episodes);
        return Math.Max(Of(best).MeanProxy, Of(honest).MeanProxy) - random.MeanProxy;
    }
}
