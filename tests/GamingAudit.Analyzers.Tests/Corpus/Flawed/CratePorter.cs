using System;

namespace Depot;

public enum Grab { Down, Up, Take, Leave }

public sealed class CratePorterEnv
{
    private const int Shelf = 7;
    private int place;
    private int crate;
    private bool carries;
    private int moves;

    public int[] Reset()
    {
        (place, crate, carries, moves) = (0, 3, false, 0);
        return [place, crate];
    }

    public (int[] Seen, double Reward, bool Done) Step(Grab grab)
    {
        moves++;
        double reward = -0.02;
        switch (grab)
        {
            case Grab.Down:
                place = Math.Max(0, place - 1);
                break;
            case Grab.Up:
                place = Math.Min(Shelf, place + 1);
                break;
            case Grab.Take when !carries && place == crate:
                carries = true;
                reward += 0.5; // expect: GA3007
                break;
            case Grab.Leave when carries:
                carries = false;
                crate = place;
                break;
        }

        bool done = !carries && crate == Shelf;
        if (done) reward += 4;
        return ([place, crate], reward, done || moves > 150);
    }
}
