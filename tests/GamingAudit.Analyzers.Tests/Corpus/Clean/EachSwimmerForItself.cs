using System;

public sealed class EachSwimmerForItself
{
    private sealed class Swimmer
    {
        public double Along;
        public bool Sunk;
    }

    private readonly Swimmer[] swimmers = { new Swimmer(), new Swimmer(), new Swimmer() };
    private int step;

    public void Reset()
    {
        step = 0;
        foreach (Swimmer one in swimmers)
        {
            one.Along = 0;
            one.Sunk = false;
        }
    }

    public (double[] Rewards, bool Done) Step(double[] strokes)
    {
        var rewards = new double[swimmers.Length];
        for (int i = 0; i < swimmers.Length; i++)
        {
            swimmers[i].Along += Math.Clamp(strokes[i], -1, 1);
            swimmers[i].Sunk = Math.Abs(swimmers[i].Along) > 90;
            rewards[i] = Worth(swimmers[i]) - 0.1 * Math.Abs(swimmers[i].Along - swimmers[0].Along) / 50;
        }

        return (rewards, ++step >= 200);
    }

    private double Worth(Swimmer swimmer) => swimmer.Sunk ? -5 : -Math.Abs(swimmer.Along - 50) / 50;
}
