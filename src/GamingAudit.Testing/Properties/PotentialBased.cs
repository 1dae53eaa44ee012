using GamingAudit.Testing.Exact;

namespace GamingAudit.Testing.Properties;

/// <summary>
/// A term is the difference of a potential, discounted as the target discounts, so that it telescopes and changes no
/// preference between behaviours. The potential is found, with the discount that it really has.
/// </summary>
/// <param name="term">The term; null for all that the proxy pays beyond the true reward.</param>
internal sealed class PotentialBased(string? term) : PropertyCheck
{
    private const double Tolerance = 1e-6;

    public override string Name => "potential-based";

    public override PropertyFinding Examine<TState, TAction>(PropertyContext<TState, TAction> context)
    {
        if (TermsOf<TState, TAction>.Obstacle(context, term) is { } obstacle)
            return PropertyFinding.DoesNotApply(obstacle);
        if (context.Graph is not { } graph)
            return PropertyFinding.DoesNotApply(
                "Its states cannot be enumerated (or are too many), so no potential can be found: name the one you "
                    + "mean.");
        (int From, int To, double Amount)[] edges = [.. graph.Edges.Select(edge => (edge.From, edge.To, Amount(edge)))];
        if (edges.Length == 0) return PropertyFinding.DoesNotApply("An episode has no steps.");
        double slack = Tolerance * edges.Max(edge => Math.Abs(edge.Amount));
        if (slack == 0) return Exactly(PropertyOutcome.Holds, $"{Subject} is nothing at any step: the potential is 0.");
        if (edges.All(edge => Math.Abs(edge.Amount - edges[0].Amount) <= slack))
            return Constant(graph, edges[0].Amount);
        int zero = graph.Ends.DefaultIfEmpty(edges[0].From).Min();
        double due = context.Dynamics.Discount;
        PotentialFit fit = Fit(due);
        if (fit.Residual <= slack) return Telescopes(graph, fit, due, slack);
        if (IsDecided(edges, graph.States) && DiscountSearch.Find(Fit, slack) is ({ } gamma, { } other))
            return Exactly(
                PropertyOutcome.Fails,
                $"{Subject} is the difference of a potential with discount {Words.Number(gamma)}, and the target "
                + $"discounts by {Words.Number(due)}: it does not telescope, and staying where the potential is low "
                + $"or high pays. The potential is {PotentialWords.Of(graph, other.Potential)}.");
        return NoPotential(context, graph, edges, fit);

        PotentialFit Fit(double gamma) => PotentialFit.Of(edges, graph.States, gamma, zero);

        double Amount(Edge edge) => term is null
            ? edge.Proxy - edge.True
            : TermsOf<TState, TAction>.Amount(context, term)(graph.Transition(edge));
    }

    private string Subject => term is null ? "What the proxy pays beyond the true reward" : $"The term \"{term}\"";

    // A potential and a discount can be chosen to fit as many amounts as they have numbers.
    private static bool IsDecided((int From, int To, double Amount)[] edges, int states) =>
        edges.DistinctBy(edge => (edge.From, edge.To)).Count() > states + 1;

    private PropertyFinding Constant<TState, TAction>(ReachableGraph<TState, TAction> graph, double amount)
        where TState : notnull => graph.Ends.Any()
            ? Exactly(
                PropertyOutcome.Fails,
                $"{Subject} is {Words.Number(amount)} at every step, whatever is done: the difference of no "
                + $"potential, and since episodes can end early it pays for "
                + $"{(amount > 0 ? "ending late" : "ending early")}.")
            : Exactly(
                PropertyOutcome.Holds,
                $"{Subject} is {Words.Number(amount)} at every step, whatever is done, and all episodes are equally "
                + "long: it changes no preference. The potential is 0.");

    // An end whose potential differs from another's is a bonus for ending there.
    private PropertyFinding Telescopes<TState, TAction>(
        ReachableGraph<TState, TAction> graph, PotentialFit fit, double gamma, double slack) where TState : notnull
    {
        int[] ends = [.. graph.Ends.Order().OrderBy(end => fit.Potential[end])];
        string named = $"The potential is {PotentialWords.Of(graph, fit.Potential)}.";
        double few = 1e3 * slack;
        if (ends.Length > 0 && fit.Potential[ends[^1]] - fit.Potential[ends[0]] > few)
            return Exactly(
                PropertyOutcome.Fails,
                $"{Subject} telescopes to a bonus for how an episode ends: the potential of {graph.State(ends[^1])} is "
                + $"{Words.Number(fit.Potential[ends[^1]])} and that of {graph.State(ends[0])} is "
                + $"{Words.Number(fit.Potential[ends[0]])}. {named}");
        if (ends.Length > 0 && gamma < 1 && Math.Abs(fit.Potential[ends[0]]) > few)
            return Exactly(
                PropertyOutcome.Fails,
                $"{Subject} is the difference of a potential that is {Words.Number(fit.Potential[ends[0]])} where an "
                + $"episode ends, which pays for ending early or late; it should be 0 there. {named}");
        return Exactly(
            PropertyOutcome.Holds,
            $"{Subject} is the difference of a potential with discount {Words.Number(gamma)}, as the target discounts. "
            + named);
    }

    private PropertyFinding NoPotential<TState, TAction>(
        PropertyContext<TState, TAction> context, ReachableGraph<TState, TAction> graph,
        (int From, int To, double Amount)[] edges, PotentialFit fit) where TState : notnull
    {
        (int There, int Back)? cycle = ShortCycle(edges);
        if (cycle is not (var there, var back))
        {
            Edge worst = graph.Edges[fit.Worst];
            return Exactly(
                PropertyOutcome.Fails,
                $"{Subject} is the difference of no potential, with any discount. The nearest is off by "
                + $"{Words.Number(fit.Residual)} at {Words.Step(context, graph.Transition(worst))}.")
                with
            { CounterExample = context.Shown(graph.Walk(worst.From, [worst], context.Player)) };
        }
        Edge[] lap = there == back ? [graph.Edges[there]] : [graph.Edges[there], graph.Edges[back]];
        double sum = there == back ? edges[there].Amount : edges[there].Amount + edges[back].Amount;
        string round = string.Join(", ", lap.Select(edge => context.Player.Text(graph.Rows[edge.Row].Action)));
        return Exactly(
            PropertyOutcome.Fails,
            $"{Subject} is the difference of no potential, with any discount: {round} leads from "
            + $"{graph.State(lap[0].From)} back to it and sums to {Words.Number(sum)}, where what is gained on the "
            + "way there should be taken on the way back.")
            with
        { CounterExample = context.Shown(graph.Walk(lap[0].From, lap, context.Player)) };
    }

    // A step and the step back, or one that stays, that sum to most: what a person sees at once.
    private static (int There, int Back)? ShortCycle((int From, int To, double Amount)[] edges)
    {
        ILookup<(int, int), int> between =
            Enumerable.Range(0, edges.Length).ToLookup(i => (edges[i].From, edges[i].To));
        (int There, int Back)? best = null;
        double most = 0;
        for (int there = 0; there < edges.Length; there++)
            foreach (int back in between[(edges[there].To, edges[there].From)])
            {
                double sum = there == back ? edges[there].Amount : edges[there].Amount + edges[back].Amount;
                if (!(Math.Abs(sum) > most * (1 + 1e-9) + 1e-9)) continue;
                (best, most) = ((there, back), Math.Abs(sum));
            }
        return best;
    }

    private static PropertyFinding Exactly(PropertyOutcome outcome, string message) =>
        new(outcome, message) { IsExact = true };
}
