using GamingAudit.Engine.Returns;

namespace GamingAudit.Engine.Exact;

/// <summary>What a greedy policy is paid a step, by carrying the distribution over states forward.</summary>
internal static class ForwardMoments
{
    public static RewardMoments Of(DecisionTable table, ChoiceTable policy)
    {
        var moments = new RewardMoments();
        double[] now = new double[table.States], next = new double[table.States];
        foreach ((int start, int state) in table.StartStates.Index()) now[state] += table.StartProbabilities[start];
        for (int stepsLeft = table.Horizon; stepsLeft > 0; stepsLeft--)
        {
            int reached = table.Reached(stepsLeft);
            for (int state = 0; state < reached; state++)
            {
                double mass = now[state];
                now[state] = 0;
                if (mass <= 0 || table.StateRows[state] == table.StateRows[state + 1]) continue;
                int row = table.StateRows[state] + policy[stepsLeft, state];
                Payoff pay = table.Payoffs[table.RowPayoffs[row]];
                moments += new RewardMoments(
                    mass, mass * pay.Proxy, mass * pay.True, mass * pay.ProxySquare, mass * pay.TrueSquare,
                    mass * pay.Product);
                for (int edge = table.RowEdges[row]; edge < table.RowEdges[row + 1]; edge++)
                    next[table.EdgeStates[edge]] += mass * table.EdgeWeights[edge];
            }
            (now, next) = (next, now);
        }
        return moments;
    }
}
