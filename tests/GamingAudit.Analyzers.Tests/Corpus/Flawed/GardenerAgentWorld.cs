using System;
using System.Linq;
public class GardenerAgentWorld
{
    bool[] watered = new bool[16]; int pos; int ticks; double total;
    public double CalculateStepReward(int action)
    {
        double reward = -0.01;
        if (action == 0) pos = (pos + 1) % 16;
        if (action == 1 && !watered[pos]) { watered[pos] = true; reward += 1; } // expect: GA3007
        if (action == 2 && watered[pos]) { watered[pos] = false; }
        if (watered.All(w => w)) reward += 5;
        ticks++;
        total += reward;
        return reward;
    }
    public bool EpisodeDone() => ticks > 200 || watered.All(w => w);
    public void ResetEpisode() { watered = new bool[16]; pos = 0; ticks = 0; total = 0; }
}
