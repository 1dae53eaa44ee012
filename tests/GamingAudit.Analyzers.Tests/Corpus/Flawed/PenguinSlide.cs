using System;
public class PenguinSlide
{
    public double Position { get; private set; }
    public double Velocity { get; private set; }
    public bool Done { get; private set; }
    public double LastReward { get; private set; }
    private double bestPosition;
    private int fish;

    public void Reset()
    {
        Position = 0; Velocity = 0; Done = false; LastReward = 0; fish = 0;
    }

    public void Act(int push)
    {
        Velocity = Velocity * 0.9 + (push - 1) * 0.5;
        Position += Velocity;
        LastReward = 0;
        if (Position > bestPosition)
        {
            LastReward += Position - bestPosition; // expect: GA3020
            bestPosition = Position;
        }
        if (Position % 10 < 0.5) fish++;
        if (fish > 20) { LastReward += 10; Done = true; }
        if (Position < -5) { LastReward -= 10; Done = true; }
    }
}
