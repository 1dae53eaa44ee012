using System;

public sealed class OnlyTheFirstSwimmer
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
            rewards[i] = Worth(swimmers[i]);
        }

        return (rewards, ++step >= 200);
    }

    private double Worth(Swimmer swimmer)
    {
        Swimmer first = swimmers[0]; // expect: GA2014
        return first.Sunk ? -5 : -Math.Abs(first.Along - 50) / 50;
    }
}
