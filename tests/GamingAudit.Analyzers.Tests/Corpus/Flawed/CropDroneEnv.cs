using System;
using System.Collections.Generic;
public class CropDroneEnv
{
    readonly HashSet<(int, int)> sprayed = new();
    (int x, int y) cell; int battery; int size = 12;
    public int[] Reset() { cell = (0, 0); battery = 200; return new[] { 0, 0, battery }; }
    public (int[] s, double reward, bool done) Step(int a)
    {
        battery--;
        cell = a switch { 0 => (cell.x + 1, cell.y), 1 => (cell.x - 1, cell.y), 2 => (cell.x, cell.y + 1), _ => (cell.x, cell.y - 1) };
        cell = (Math.Clamp(cell.x, 0, size - 1), Math.Clamp(cell.y, 0, size - 1));
        double reward = sprayed.Add(cell) ? 1.0 : -0.1; // expect: GA4005
        if (sprayed.Count == size * size) reward += 50; // expect: GA4005
        return (new[] { cell.x, cell.y, battery }, reward, battery <= 0 || sprayed.Count == size * size);
    }
}
