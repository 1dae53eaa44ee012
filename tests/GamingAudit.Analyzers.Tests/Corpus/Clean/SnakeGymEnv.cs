using System;
using System.Collections.Generic;
using System.Linq;

public record StepInfo(int Length, int Hunger);

public class SnakeGymEnv
{
    readonly int size;
    readonly Random random;
    readonly LinkedList<(int x, int y)> body = new();
    (int x, int y) food;
    (int dx, int dy) dir;
    int hunger;
    public SnakeGymEnv(int size, int seed) { this.size = size; random = new Random(seed); }

    public int[] Reset()
    {
        body.Clear();
        body.AddFirst((size / 2, size / 2));
        dir = (1, 0);
        hunger = 0;
        PlaceFood();
        return Encode();
    }

    public (int[] obs, float reward, bool terminated, StepInfo info) Step(int action)
    {
        dir = action switch { 1 => (-dir.dy, dir.dx), 2 => (dir.dy, -dir.dx), _ => dir };
        var head = (x: body.First.Value.x + dir.dx, y: body.First.Value.y + dir.dy);
        hunger++;
        if (head.x < 0 || head.y < 0 || head.x >= size || head.y >= size || body.Contains(head) || hunger > size * size)
            return (Encode(), -1f, true, Info());
        body.AddFirst(head);
        if (head == food)
        {
            hunger = 0;
            if (body.Count == size * size) return (Encode(), 5f, true, Info());
            PlaceFood();
            return (Encode(), 1f, false, Info());
        }
        body.RemoveLast();
        return (Encode(), 0f, false, Info());
    }

    void PlaceFood() { do food = (random.Next(size), random.Next(size)); while (body.Contains(food)); }
    StepInfo Info() => new(body.Count, hunger);
    int[] Encode() => new[] { body.First.Value.x, body.First.Value.y, food.x, food.y, dir.dx, dir.dy };
}
