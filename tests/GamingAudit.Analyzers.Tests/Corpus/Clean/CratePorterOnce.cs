using System;

namespace Depots;

public enum Hold { Down, Up, Take, Leave }

public sealed class CratePorterOnceEnv
{
    private const int Shelf = 7;
    private int place;
    private int crate;
    private bool carries;
    private bool taken;
    private int moves;

    public int[] Reset()
    {
        (place, crate, carries, taken, moves) = (0, 3, false, false, 0);
        return [place, crate];
    }

    public (int[] Seen, double Reward, bool Done) Step(Hold grab)
    {
        moves++;
        double reward = -0.02;
        switch (grab)
        {
            case Hold.Down:
                place = Math.Max(0, place - 1);
                break;
            case Hold.Up:
                place = Math.Min(Shelf, place + 1);
                break;
            case Hold.Take when !carries && place == crate:
                carries = true;
                if (!taken) reward += 0.5;
                taken = true;
                break;
            case Hold.Leave when carries:
                carries = false;
                crate = place;
                break;
        }

        bool done = !carries && crate == Shelf;
        if (done) reward += 4;
        return ([place, crate], reward, done || moves > 150);
    }
}
