// row: procgen_starpilot
// terms: enemy_destroyed on event 1; star_collected on event 0.5; level_complete terminal 10
using System.Collections.Generic;

public sealed class StarPilot
{
    private readonly HashSet<int> enemies = new(), stars = new();
    private int row, column;
    private const int LevelLength = 200;

    public (float[] Observation, float Reward, bool Done) Step(int action)
    {
        float reward = 0f;
        row++;
        if (action == 0) column--;
        if (action == 1) column++;
        if (action == 2 && enemies.Remove(row * 10 + column)) reward += 1f;
        if (stars.Remove(row * 10 + column)) reward += 0.5f;
        bool complete = row >= LevelLength;
        bool hit = enemies.Contains(row * 10 + column);
        if (complete) reward += 10f;
        return ([row, column], reward, complete || hit);
    }

    public void Reset()
    {
        row = 0;
        column = 5;
        enemies.Clear();
        stars.Clear();
        for (int i = 5; i < LevelLength; i += 5) (i % 2 == 0 ? enemies : stars).Add(i * 10 + i % 10);
    }
}
