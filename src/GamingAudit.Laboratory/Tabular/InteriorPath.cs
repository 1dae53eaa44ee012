using GamingAudit.Laboratory.Numerics;

namespace GamingAudit.Laboratory.Tabular;

/// <summary>
/// The optimum of a target's proxy less a weight times sqrt(chi2) of its occupancy from the reference's, along the
/// central path of a primal-dual interior point method (Nocedal and Wright 2006, chapter 19). The root is the distance
/// of a second-order cone, whose barrier makes its kink smooth. The flows' equations are factored time by time; chi2
/// adds as many rows as the target has, which are eliminated first (Woodbury). How rarely the reference sees a row does
/// not matter to it.
/// </summary>
internal sealed class InteriorPath
{
    // Of the way to where a flow or its slack would be 0.
    private const double Caution = 0.99;

    // How much a step may still gain, a flow, when the barrier is made lower, and how much lower it is then. Where the
    // reference is the optimum, or next to it, a barrier that falls faster in the end leaves the path: with 0.05 and
    // 0.2 sokoban-side-effect and tomato-nobucket stay open (`lab run regularisers` on the suite).
    private const double Centred = 0.003;
    private const double Fraction = 0.3;

    // The same as long as the barrier has more than a share of what it had: it is far from the end.
    private const double CentredFar = 0.5;
    private const double Far = 0.03;

    // Of a policy that goes everywhere, in the first.
    private const double Everywhere = 0.01;

    // How far a slack may be from what the barrier and its flow make it (Waechter and Biegler 2006, equation 16).
    private const double Spread = 1e4;

    // Less than this of an occupancy is what rounding leaves.
    private const double Rounding = 1e-12;

    private const int MostHalvings = 20;
    private const double LeastGain = 1e-4;

    private readonly TabularTarget target;
    private readonly OccupancyPolytope polytope;
    private readonly FlowEquations equations;
    // What the deviations are to the places, made anew in each step.
    private readonly FlowColumns columns;
    private readonly double weight;
    private readonly double[] reference;
    // At row, waiting last: its place among the deviations, or -1 where the reference never is.
    private readonly int[] places;
    private readonly double[] roots;
    private readonly double[] flows;
    private readonly double[] slacks;
    private readonly double[] prices;
    private readonly double first;
    private double barrier;

    public InteriorPath(TabularTarget target, double weight)
    {
        (this.target, this.weight) = (target, weight);
        reference = [.. target.ReferenceOccupancy];
        // Where no episode ends early, the time after an end is what rounding leaves.
        if (reference[^1] < Rounding) reference[^1] = 0;
        places = new int[reference.Length];
        var kept = new List<double>();
        for (int row = 0; row < reference.Length; row++)
        {
            places[row] = reference[row] > 0 ? kept.Count : -1;
            if (reference[row] > 0) kept.Add(Math.Sqrt(reference[row]));
        }
        roots = [.. kept];
        polytope = new OccupancyPolytope(target.Model, [.. reference.Select(mass => mass > 0)]);
        equations = new FlowEquations(polytope);
        columns = new FlowColumns(polytope.Places, roots.Length);
        flows = Start();
        prices = new double[polytope.Places];
        first = barrier = target.Proxy.Max(Math.Abs) / flows.Length;
        slacks = [.. flows.Select(flow => barrier / flow)];
        Best = reference;
        Reached = DotProduct.Of(reference, target.Proxy);
    }

    /// <summary>The best occupancy that was found.</summary>
    public double[] Best { get; private set; }

    /// <summary>What the best comes to, a step.</summary>
    public double Reached { get; private set; }

    /// <summary>What no policy comes to more than, a step.</summary>
    public double Most { get; private set; } = double.PositiveInfinity;

    /// <summary>True once rounding has left nothing to follow.</summary>
    public bool IsLost { get; private set; }

    /// <summary>One step along the path.</summary>
    public void Advance()
    {
        double[] occupancy = Occupancy(flows);
        double[] deviation = Deviation(occupancy);
        double far = Math.Sqrt(DotProduct.Of(deviation, deviation)), length = Length(far);
        double[] slope = [.. deviation.Select(value => weight * value / length)];
        Weigh(occupancy, far);

        double[] conductance = new double[flows.Length], pull = new double[flows.Length];
        double[] cost = polytope.Cost(prices), pulled = Pull(slope);
        for (int flow = 0; flow < flows.Length; flow++)
        {
            conductance[flow] = flows[flow] / slacks[flow];
            double pay = target.Proxy[polytope.RowOf(flow)] / target.Model.Duration;
            pull[flow] = pay - pulled[flow] - cost[flow] + barrier / flows[flow];
        }
        equations.Factor(conductance);
        var factor = new Cholesky(Curvature(conductance, length / weight), 1e-15);
        (double[] free, _) = Follow(conductance, pull);
        double[] held = factor.Solve(Deviations(free)), along = factor.Solve(deviation);
        double share = DotProduct.Of(deviation, held) / (barrier + DotProduct.Of(deviation, along));
        for (int i = 0; i < held.Length; i++) held[i] -= share * along[i];
        Bound([.. slope.Zip(held, (now, change) => now + change)]);
        double[] rest = [.. pull.Zip(Pull(held), (one, other) => one - other)];
        (double[] moved, double[] repriced) = Follow(conductance, rest);
        double gain = DotProduct.Of(pull, moved);
        IsLost = !(gain > 0);
        if (IsLost) return;
        Move(moved, repriced, gain);
        double centred = barrier > Far * first ? CentredFar : Centred;
        if (gain < flows.Length * barrier * centred) barrier *= Fraction;
    }

    private void Move(double[] moved, double[] repriced, double gain)
    {
        var slackened = new double[flows.Length];
        double most = 1 / Caution, slackest = 1 / Caution;
        for (int flow = 0; flow < flows.Length; flow++)
        {
            slackened[flow] = (barrier - slacks[flow] * moved[flow]) / flows[flow] - slacks[flow];
            if (moved[flow] < 0) most = Math.Min(most, flows[flow] / -moved[flow]);
            if (slackened[flow] < 0) slackest = Math.Min(slackest, slacks[flow] / -slackened[flow]);
        }
        double step = Caution * most, height = Height(flows);
        double[] tried = new double[flows.Length];
        for (int halving = 0; halving < MostHalvings; halving++, step /= 2)
        {
            for (int flow = 0; flow < flows.Length; flow++) tried[flow] = flows[flow] + step * moved[flow];
            if (Height(tried) >= height + LeastGain * step * gain) break;
        }
        tried.CopyTo(flows, 0);
        polytope.Flow(flows);
        for (int flow = 0; flow < flows.Length; flow++)
        {
            double centre = barrier / flows[flow];
            slacks[flow] = Math.Clamp(
                slacks[flow] + Caution * slackest * slackened[flow], centre / Spread, centre * Spread);
        }
        for (int place = 0; place < prices.Length; place++) prices[place] += step * repriced[place];
    }

    // What the method climbs: the proxy less the length that the barrier allows, and the barrier.
    private double Height(double[] flows)
    {
        double[] occupancy = Occupancy(flows), deviation = Deviation(occupancy);
        double square = DotProduct.Of(deviation, deviation), length = Length(Math.Sqrt(square)), sum = 0;
        foreach (double flow in flows) sum += Math.Log(flow);
        return DotProduct.Of(occupancy, target.Proxy) - weight / 2 * (square / length + length)
            + barrier * (sum + Math.Log(length));
    }

    // The best length in the cone of a deviation that is so far.
    private double Length(double far) =>
        (barrier + Math.Sqrt(barrier * barrier + weight * weight * far * far)) / weight;

    // The best found.
    private void Weigh(double[] occupancy, double far)
    {
        double worth = DotProduct.Of(occupancy, target.Proxy) - weight * far;
        if (worth > Reached) (Reached, Best) = (worth, occupancy);
    }

    // What slopes as prices of rows allow, made no longer than the weight.
    private void Bound(double[] slopes)
    {
        double longest = Math.Sqrt(DotProduct.Of(slopes, slopes)), share = Math.Min(1, weight / longest);
        var reward = new double[reference.Length];
        double paid = 0;
        for (int row = 0; row < reward.Length; row++)
        {
            if (places[row] is not (>= 0 and var place))
            {
                reward[row] = row == reward.Length - 1 ? 0 : double.NegativeInfinity;
                continue;
            }
            double price = share * slopes[place] / roots[place];
            reward[row] = target.Proxy[row] - price;
            paid += reference[row] * price;
        }
        double waiting = reward[^1];
        reward = TangentSpace.WithoutWaiting(reward);
        double[] corner = target.Model.Occupancy(target.Model.Greedy(reward));
        double earned = waiting + paid;
        for (int row = 0; row < corner.Length; row++)
            if (reference[row] > 0) earned += corner[row] * reward[row];
        if (earned < Most) Most = earned;
    }

    // The flows that a pull makes when chi2 does not hold them back, and the change of the prices.
    private (double[] Flows, double[] Prices) Follow(double[] conductance, double[] pull)
    {
        var free = new double[pull.Length];
        for (int flow = 0; flow < free.Length; flow++) free[flow] = conductance[flow] * pull[flow];
        double[] repriced = polytope.Balance(free);
        equations.Solve(repriced);
        double[] cost = polytope.Cost(repriced);
        for (int flow = 0; flow < free.Length; flow++) free[flow] -= conductance[flow] * cost[flow];
        return (free, repriced);
    }

    // The reference, with some of a policy that goes everywhere: to each action as often as there are flows behind it.
    private double[] Start()
    {
        double[] known = new double[polytope.Flows], spread = polytope.Behind();
        for (int time = 0; time < polytope.Layers; time++)
            for (int place = polytope.FirstPlace(time); place < polytope.FirstPlace(time + 1); place++)
                for (int flow = polytope.FirstFlow(place); flow < polytope.FirstFlow(place + 1); flow++)
                    known[flow] = target.Reference[time][polytope.RowOf(flow)] + Rounding;
        polytope.Flow(known);
        polytope.Flow(spread);
        return [.. known.Zip(spread, (one, other) => (1 - Everywhere) * one + Everywhere * other)];
    }

    // How deviations answer pulls on deviations, and a diagonal; the lower half.
    private double[][] Curvature(double[] conductance, double diagonal)
    {
        columns.Clear();
        var curvature = new double[roots.Length][];
        for (int place = 0; place < curvature.Length; place++)
        {
            curvature[place] = new double[place + 1];
            curvature[place][place] = diagonal;
        }
        int waiting = places[^1];
        for (int flow = 0; flow < flows.Length; flow++)
        {
            int place = places[polytope.RowOf(flow)];
            double pull = conductance[flow] / roots[place] / target.Model.Duration;
            curvature[place][place] += pull / roots[place] / target.Model.Duration;
            Draw(place, flow, pull);
            if (waiting < 0) continue;
            double drawn = -conductance[flow] / roots[waiting] / target.Model.Duration;
            curvature[waiting][place] += drawn / roots[place] / target.Model.Duration;
            curvature[waiting][waiting] -= drawn / roots[waiting] / target.Model.Duration;
            Draw(waiting, flow, drawn);
        }
        columns.Forward(equations);
        columns.TakeSquareFrom(curvature);
        return curvature;
    }

    private void Draw(int column, int flow, double change)
    {
        columns[polytope.PlaceOf(flow), column] += change;
        foreach ((int ahead, double share) in polytope.Ahead(flow)) columns[ahead, column] -= share * change;
    }

    private double[] Occupancy(double[] flows)
    {
        var occupancy = new double[reference.Length];
        for (int flow = 0; flow < flows.Length; flow++) occupancy[polytope.RowOf(flow)] += flows[flow];
        double acting = 0;
        for (int row = 0; row < occupancy.Length - 1; row++) acting += occupancy[row] /= target.Model.Duration;
        occupancy[^1] = Math.Max(0, 1 - acting);
        return occupancy;
    }

    private double[] Deviation(double[] occupancy)
    {
        var deviation = new double[roots.Length];
        for (int row = 0; row < reference.Length; row++)
            if (places[row] is >= 0 and var place)
                deviation[place] = (occupancy[row] - reference[row]) / roots[place];
        return deviation;
    }

    // The deviations that a change of flows makes, and its transpose.
    private double[] Deviations(double[] changes)
    {
        var deviations = new double[roots.Length];
        double acting = 0;
        for (int flow = 0; flow < changes.Length; flow++)
        {
            int place = places[polytope.RowOf(flow)];
            deviations[place] += changes[flow] / roots[place] / target.Model.Duration;
            acting += changes[flow];
        }
        if (places[^1] >= 0) deviations[places[^1]] = -acting / roots[places[^1]] / target.Model.Duration;
        return deviations;
    }

    private double[] Pull(double[] slopes)
    {
        var pull = new double[flows.Length];
        double waiting = places[^1] is >= 0 and var last ? slopes[last] / roots[last] : 0;
        for (int flow = 0; flow < pull.Length; flow++)
        {
            int place = places[polytope.RowOf(flow)];
            pull[flow] = (slopes[place] / roots[place] - waiting) / target.Model.Duration;
        }
        return pull;
    }
}
