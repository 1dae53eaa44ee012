using System;

public class MortarTrainer
{
    readonly Random rand = new Random();
    double target;

    public void NewEpisode() => target = 100 + rand.Next(400);

    public float Fire(float angle, float power)
    {
        double range = power * power * Math.Sin(2 * angle) / 9.81;
        double miss = target - range; // expect: GA1005
        float reward = (float)(1.0 - miss / 100.0);
        return reward;
    }
}
