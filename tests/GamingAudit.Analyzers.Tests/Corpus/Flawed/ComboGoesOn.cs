using System;

public sealed class ComboGoesOn
{
    private int combo, beat, misses;

    public bool IsFinished => misses >= 10;

    public void Restart() => (beat, misses) = (0, 0);

    public float Hit(int action)
    {
        float reward;
        beat++;
        if (action == beat % 4)
        {
            combo++;
            reward = 0.1f * Math.Min(combo, 8); // expect: GA4005
        }
        else
        {
            combo = 0;
            misses++;
            reward = -1f;
        }
        return reward;
    }
}
