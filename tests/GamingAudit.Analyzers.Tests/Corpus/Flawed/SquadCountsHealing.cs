using System;
using System.Collections.Generic;
using System.Linq;

public sealed class SquadCountsHealing
{
    private readonly List<double> health = [50, 50, 50];
    private int steps;

    public void Reset()
    {
        for (int i = 0; i < health.Count; i++) health[i] = 50;
        steps = 0;
    }

    public (double TeamReward, bool Done, bool Won) Step(IReadOnlyList<int> actions)
    {
        double before = health.Sum();
        for (int i = 0; i < actions.Count; i++)
            health[i] = actions[i] == 1 ? health[i] - 6 : Math.Min(50, health[i] + 2);
        steps++;
        double lost = before - health.Sum();
        double reward = Math.Abs(lost);
        return (0.05 * reward, steps >= 150, health.Sum() <= 0); // expect: GA3003
    }
}
