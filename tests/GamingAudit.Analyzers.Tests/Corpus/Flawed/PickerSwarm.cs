using System;
using System.Collections.Generic;
using System.Linq;

public class Picker
{
    public int X, Y;
    public bool Carrying;
    public int Deliveries;
    public float Battery = 1f;
}

// several picking robots share an aisle map; one reward per robot
public class PickerSwarm
{
    public const float StepCost = -0.002f;
    public const float DeliverReward = 1f;
    readonly List<Picker> pickers = new List<Picker>();
    readonly HashSet<(int, int)> shelves = new HashSet<(int, int)>();
    readonly (int x, int y) depot = (0, 0);
    readonly int width, height;
    int ticks;

    public PickerSwarm(int n, int w, int h)
    {
        width = w; height = h;
        for (int i = 0; i < n; i++) pickers.Add(new Picker());
        for (int x = 2; x < w; x += 3) for (int y = 2; y < h; y++) shelves.Add((x, y));
    }

    public void Reset()
    {
        ticks = 0;
        for (int i = 0; i < pickers.Count; i++)
        {
            pickers[i].X = i % width;
            pickers[i].Y = 0;
            pickers[i].Carrying = false;
            pickers[i].Deliveries = 0;
            pickers[i].Battery = 1f;
        }
    }

    public float[] Step(int[] actions, out bool done)
    {
        ticks++;
        var rewards = new float[pickers.Count];
        for (int i = 0; i < pickers.Count; i++)
        {
            var p = pickers[i];
            rewards[i] += StepCost;
            Move(p, actions[i]);
            p.Battery -= 0.001f;

            if (actions[i] == 4 && !p.Carrying && NextToShelf(p))
            {
                p.Carrying = true;
                rewards[i] += 0.25f; // expect: GA3007
            }
            if (actions[i] == 5 && p.Carrying)
            {
                p.Carrying = false;
                if (p.X == depot.x && p.Y == depot.y)
                {
                    p.Deliveries++;
                    rewards[i] += DeliverReward;
                }
            }
            foreach (var q in pickers)
                if (q != p && q.X == p.X && q.Y == p.Y) rewards[i] -= 0.1f;
        }
        done = ticks >= 500 || pickers.All(p => p.Battery <= 0);
        return rewards;
    }

    bool NextToShelf(Picker p) => shelves.Contains((p.X + 1, p.Y)) || shelves.Contains((p.X - 1, p.Y));

    void Move(Picker p, int a)
    {
        int nx = p.X + (a == 0 ? 1 : a == 1 ? -1 : 0), ny = p.Y + (a == 2 ? 1 : a == 3 ? -1 : 0);
        if (nx < 0 || ny < 0 || nx >= width || ny >= height || shelves.Contains((nx, ny))) return;
        p.X = nx; p.Y = ny;
    }
}
