using System;

public class MortarTrainerAbs
{
    readonly Random rand = new Random();
    double target;

    public void NewEpisode() => target = 100 + rand.Next(400);

    public float Fire(float angle, float power)
    {
        double range = power * power * Math.Sin(2 * angle) / 9.81;
        double miss = Math.Abs(target - range);
        float reward = (float)(1.0 - miss / 100.0);
        return reward;
    }
}
