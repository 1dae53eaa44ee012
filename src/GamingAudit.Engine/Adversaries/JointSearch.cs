using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Adversaries.Splices;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// Looks for a policy that is as honest as the best known and that the proxy pays more: what a search for the true
/// reward alone has no reason to find. It begins with the policies that are known. First it puts them together in
/// turns, from the honest side towards the proxy and from the exploit towards what is wanted; then those who learn play
/// for both rewards, and start along what the known policies do.
/// </summary>
/// <remarks>
/// It sees both rewards, so what it finds is no exploit: it is a measure for those that are accused.
/// </remarks>
/// <param name="players">Who plays for both rewards after the splices.</param>
internal sealed class JointSearch(Portfolio players)
{
    /// <summary>What reports call it.</summary>
    public const string Name = "joint search";

    // Untuned: what has to be learned takes more steps than what is put together, from two sides.
    private const int ShareToSplice = 2;
    // Untuned: with fewer, next to nothing is tried of a long episode.
    private const int FewestTries = 400;

    /// <summary>True where somebody plays who begins where others ended.</summary>
    public bool IsPossible => players.Any;

    /// <summary>The fewest steps that are worth it.</summary>
    public static long FewestSteps(int horizon) => 2L * ShareToSplice * FewestTries * horizon;

    /// <summary>What it found, in no order.</summary>
    /// <param name="target">The target, both rewards of it.</param>
    /// <param name="aim">What is to be earned.</param>
    /// <param name="known">Policies that are known.</param>
    /// <param name="context">What the search may use.</param>
    /// <param name="cancellation">The user's wish to stop, as against the time cap in the context.</param>
    public PortfolioFinds<TState, TAction> Search<TState, TAction>(
        GuardedTarget<TState, TAction> target, JointAim aim, IReadOnlyList<Candidate<TState, TAction>> known,
        SearchContext context, CancellationToken cancellation) where TState : notnull
    {
        var run = new SpliceSearch<TState, TAction>(target.Dynamics, context);
        Candidate<TState, TAction>[] bases = [.. known.Where(one => one.Trained is not { HasMemory: true })];
        var found = new List<Candidate<TState, TAction>>();
        Policy<TState, TAction>[] policies = [.. bases.Select(one => one.Policy)];
        try
        {
            SpliceMaterial material = run.Material(policies);
            if (policies.Length > 0)
            {
                AddSplices(material, aim.OfHonest, RandomStream.Splices);
                AddSplices(material, aim.OfExploit, RandomStream.SplicesOfExploit);
            }
            using PortfolioSearch<TState, TAction> search = players.Begin(
                new DecisionProcess<TState, TAction>(
                    target.Dynamics, step => aim.Both(target.Proxy(step), target.True(step))),
                run.Left);
            foreach (Candidate<TState, TAction> one in bases.Concat(found)) search.Tell([one]);
            if (target.Dynamics.Box is null)
                search.StartAlong(run.Ways([.. bases.Concat(found).Select(one => one.Policy)]));
            search.Play(context with { StepBudget = run.Left }, cancellation);
            return new PortfolioFinds<TState, TAction>([.. found, .. search.Candidates], search.TimeCapped);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new PortfolioFinds<TState, TAction>(found, true);
        }

        void AddSplices(SpliceMaterial material, Func<double, double, double> worth, ulong stream)
        {
            IReadOnlyList<Policy<TState, TAction>> splices = run.Splice(
                policies, material, context.StepBudget / ShareToSplice / 2, stream, (policy, seed, episodes) =>
                {
                    ReturnSamples samples = new PolicySampler<TState, TAction>(
                        target, seed, 1, context.Cancellation, run.Count).Sample(policy, episodes);
                    return worth(samples.MeanProxy, samples.MeanTrue);
                });
            found.AddRange(splices.Select((splice, i) => new Candidate<TState, TAction>($"{Name} {i + 1}", splice)
            {
                SeesState = bases.Any(one => one.SeesState),
            }));
        }
    }
}
