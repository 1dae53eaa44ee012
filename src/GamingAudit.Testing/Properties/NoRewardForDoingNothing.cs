using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Returns;
using GamingAudit.Testing.Exact;

namespace GamingAudit.Testing.Properties;

/// <summary>
/// An agent that does nothing is not paid nearly as much as the best known behaviour while the true reward gives it
/// less: measured from random actions (0) to the best (1), the proxy gives it less than
/// <see cref="ReturnScale.NearlyBest"/>, or the true reward at most <see cref="ReturnScale.Allowance"/> less than the
/// proxy.
/// </summary>
/// <param name="idle">The action that does nothing, of the target's type; null to find it out.</param>
internal sealed class NoRewardForDoingNothing(object? idle) : PropertyCheck
{
    public override string Name => "no reward for doing nothing";

    public override PropertyFinding Examine<TState, TAction>(PropertyContext<TState, TAction> context)
    {
        TAction? given = idle is null
            ? default
            : idle is TAction action
                ? action
                : throw Typing.Mismatch(context.Target.Name, nameof(idle), typeof(TAction));
        if (idle is null && context is { Graph: { } graph, Figures: { } figures })
            return Unchanging(context, graph, figures);
        if (idle is null && context.Dynamics.Actions.Dimensions == 0)
            return PropertyFinding.DoesNotApply(
                "Its states cannot be enumerated, so nobody knows which action does nothing: name it.");
        if (idle is null)
        {
            float[] rest = [.. context.Dynamics.Actions.Low.Zip(context.Dynamics.Actions.High, Nearest)];
            given = context.Dynamics.Actions.Decode([], rest);
        }
        return Played(context, given!);
    }

    // Staying put for the whole episode: a step that leaves the state as it is can be taken for ever.
    private static PropertyFinding Unchanging<TState, TAction>(
        PropertyContext<TState, TAction> context, ReachableGraph<TState, TAction> graph, ExactFigures figures)
        where TState : notnull
    {
        double weight = Weight(context);
        (GraphRow<TAction> Row, ReturnPair Returns)[] stays = [.. graph.Rows
            .Where(row => graph.Of(row).All(edge => edge.To == row.State))
            .Select(row => (row, new ReturnPair(
                weight * graph.Of(row).Sum(edge => edge.Probability * edge.Proxy),
                weight * graph.Of(row).Sum(edge => edge.Probability * edge.True))))];
        if (stays.Length == 0)
            return PropertyFinding.DoesNotApply("No action leaves any of its states as it is for certain.");
        var scale = new ReturnScale(figures.Random, figures.ProxyBest.Proxy, figures.Honest.True);
        foreach ((GraphRow<TAction> row, ReturnPair returns) in stays)
        {
            if (!scale.Pays(returns)) continue;
            string stay = $"{context.Player.Text(row.Action)} in {graph.State(row.State)}, which changes nothing,";
            return new PropertyFinding(PropertyOutcome.Fails, scale.Sentence(stay, returns))
            {
                IsExact = true,
                CounterExample = context.Shown(graph.Walk(row.State, [graph.Of(row).First()], context.Player)),
            };
        }
        return new PropertyFinding(
            PropertyOutcome.Holds,
            $"None of the {stays.Length} ways to leave a state as it is pays like the best behaviour "
            + "without the true reward doing so.")
        { IsExact = true };
    }

    // An action of the user's, or a box at rest: episodes of it against random ones.
    private static PropertyFinding Played<TState, TAction>(PropertyContext<TState, TAction> context, TAction action)
        where TState : notnull
    {
        int cases = context.Options.Cases;
        var episodes = new EpisodeReturns<TState, TAction>(context);
        Policy<TState, TAction> still = (state, _, _) => context.Player.Legal(state, action);
        (ReturnPair idle, Trajectory<TState, TAction>? shown) = episodes.Mean(_ => still, Math.Min(cases, 64));
        if (shown is null) return PropertyFinding.DoesNotApply("Its episodes end before they begin.");
        ReturnScale scale = episodes.Scale(cases);
        string stay = $"Taking {context.Player.Text(action)} at every step";
        return scale.Pays(idle)
            ? new PropertyFinding(PropertyOutcome.Fails, scale.Sentence(stay, idle))
            {
                Cases = cases,
                CounterExample = context.Shown(shown),
            }
            : new PropertyFinding(
                PropertyOutcome.Holds,
                $"{stay} earns proxy {Words.Number(idle.Proxy)}, where random actions earn "
                + $"{Words.Number(scale.Random.Proxy)} and the best episode seen {Words.Number(scale.BestProxy)}.")
            { Cases = cases };
    }

    private static float Nearest(float low, float high) => Math.Clamp(0, low, high);

    private static double Weight<TState, TAction>(PropertyContext<TState, TAction> context) where TState : notnull
    {
        double gamma = context.Dynamics.Discount;
        int horizon = context.Dynamics.Horizon;
        return gamma == 1 ? horizon : (1 - Math.Pow(gamma, horizon)) / (1 - gamma);
    }
}
