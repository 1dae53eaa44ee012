using System;
using System.Collections.Generic;
using System.Drawing;

public sealed class EelGame
{
    private const int Width = 14, Height = 14;
    private readonly LinkedList<Point> body = new();
    private readonly Random random = new(5);
    private Point prey, heading = new(1, 0);

    public bool GameOver { get; private set; }

    public void NewGame()
    {
        body.Clear();
        body.AddFirst(new Point(7, 7));
        Place();
        GameOver = false;
    }

    public double PlayStep(int turn)
    {
        if (turn == 1) heading = new Point(-heading.Y, heading.X);
        if (turn == 2) heading = new Point(heading.Y, -heading.X);
        Point head = new(body.First!.Value.X + heading.X, body.First.Value.Y + heading.Y);
        if (head.X < 0 || head.Y < 0 || head.X >= Width || head.Y >= Height || body.Contains(head))
        {
            GameOver = true;
            return -10;
        }
        body.AddFirst(head);
        double reward = 1; // expect: GA3004
        if (head == prey)
        {
            reward += 6;
            Place();
        }
        else
        {
            body.RemoveLast();
        }
        return reward;
    }

    private void Place() => prey = new Point(random.Next(Width), random.Next(Height));
}
