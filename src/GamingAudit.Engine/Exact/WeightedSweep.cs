using System.Runtime.CompilerServices;
using GamingAudit.Engine.Returns;

namespace GamingAudit.Engine.Exact;

/// <summary>
/// Backward induction for a weighted sum of the two rewards: finds the policy whose returns lie furthest in one
/// direction. Ties go to the true reward, or to the proxy where only the true reward has weight.
/// </summary>
internal sealed class WeightedSweep(DecisionTable table, ExactOptions options)
{
    private const double Tolerance = 1e-9;
    private ReturnPair[] current = new ReturnPair[table.States];
    private ReturnPair[] next = new ReturnPair[table.States];

    /// <summary>The returns of the policy that is best for the weights.</summary>
    /// <param name="proxyWeight">Weight of the proxy return.</param>
    /// <param name="trueWeight">Weight of the true return; may be negative.</param>
    /// <param name="policy">Filled with the policy, where it is asked for.</param>
    public ReturnPair Run(double proxyWeight, double trueWeight, ChoiceTable? policy = null)
    {
        Array.Clear(current);
        Array.Clear(next);
        for (int stepsLeft = 1; stepsLeft <= table.Horizon; stepsLeft++)
        {
            int layer = stepsLeft;
            StateRanges.ForEach(table.Reached(layer), options.Threads, options.Cancellation, (first, end) =>
                Update(layer, first, end, proxyWeight, trueWeight, policy));
            (current, next) = (next, current);
        }
        (double proxy, double truth) = (0, 0);
        for (int start = 0; start < table.StartStates.Length; start++)
        {
            ReturnPair value = current[table.StartStates[start]];
            proxy += table.StartProbabilities[start] * value.Proxy;
            truth += table.StartProbabilities[start] * value.True;
        }
        return new ReturnPair(proxy, truth);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Update(
        int stepsLeft, int first, int end, double proxyWeight, double trueWeight, ChoiceTable? policy)
    {
        double scale = Math.Abs(proxyWeight) * table.Scale.Proxy + Math.Abs(trueWeight) * table.Scale.True;
        bool tiesToProxy = proxyWeight == 0;
        double tieSlack = Tolerance * (tiesToProxy ? table.Scale.Proxy : table.Scale.True);
        for (int state = first; state < end; state++)
        {
            int firstRow = table.StateRows[state];
            int endRow = table.StateRows[state + 1];
            if (firstRow == endRow) continue;
            ReturnPair best = BackUp(firstRow);
            double top = proxyWeight * best.Proxy + trueWeight * best.True;
            int choice = 0;
            for (int row = firstRow + 1; row < endRow; row++)
            {
                ReturnPair value = BackUp(row);
                double score = proxyWeight * value.Proxy + trueWeight * value.True;
                double slack = Tolerance * Math.Max(scale, Math.Abs(top));
                bool breaksTie = tiesToProxy ? value.Proxy > best.Proxy + tieSlack : value.True > best.True + tieSlack;
                if (score <= top + (breaksTie ? -slack : slack)) continue;
                (best, top, choice) = (value, score, row - firstRow);
            }
            next[state] = best;
            policy?.Set(stepsLeft, state, choice);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReturnPair BackUp(int row)
    {
        ref readonly Payoff payoff = ref table.Payoffs[table.RowPayoffs[row]];
        (double proxy, double truth) = (payoff.Proxy, payoff.True);
        int end = table.RowEdges[row + 1];
        for (int edge = table.RowEdges[row]; edge < end; edge++)
        {
            ref readonly ReturnPair value = ref current[table.EdgeStates[edge]];
            double weight = table.EdgeWeights[edge];
            proxy += weight * value.Proxy;
            truth += weight * value.True;
        }
        return new ReturnPair(proxy, truth);
    }
}
