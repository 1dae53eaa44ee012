using System.Collections.Generic;
using System.Linq;

public class Taxi { public int Id, X, Y; public int? Rider; public int Goal; }

public class TaxiFleet
{
    readonly Dictionary<int, Taxi> taxis = new();
    readonly Dictionary<int, (int from, int to)> riders = new();
    int now, waiting;

    public void Reset(int count, IEnumerable<(int id, int from, int to)> demand)
    {
        taxis.Clear(); riders.Clear(); now = 0;
        for (int i = 0; i < count; i++) taxis[i] = new Taxi { Id = i };
        foreach (var (id, from, to) in demand) riders[id] = (from, to);
        waiting = riders.Count;
    }

    public Dictionary<int, float> Step(Dictionary<int, int> actions, out bool done)
    {
        now++;
        var rewards = taxis.Keys.ToDictionary(k => k, _ => -0.01f);
        foreach (var (id, a) in actions)
        {
            var t = taxis[id];
            if (a == 0) t.X--;
            else if (a == 1) t.X++;
            else if (a == 2 && t.Rider == null)
            {
                var found = riders.FirstOrDefault(r => r.Value.from == t.X);
                if (riders.Remove(found.Key)) { t.Rider = found.Key; t.Goal = found.Value.to; }
            }
            else if (a == 3 && t.Rider != null && t.X == t.Goal)
            {
                t.Rider = null;
                waiting--;
                rewards[id] += 1f;
            }
        }
        done = waiting == 0 || now >= 200;
        return rewards;
    }
}
