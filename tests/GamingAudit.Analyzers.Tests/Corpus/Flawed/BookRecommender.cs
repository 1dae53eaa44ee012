using System;
using System.Collections.Generic;
using System.Linq;
public class BookRecommender
{
    readonly Dictionary<string, double> weights = new() { { "click", 1.0 }, { "read", 5.0 }, { "return", -2.0 }, { "show", 0.05 } };
    readonly List<int> history = new();
    int session, shownCount, clicks;
    public void StartSession() { history.Clear(); session = 0; shownCount = 0; clicks = 0; }
    public (int[] ctx, double reward, bool done) Recommend(int[] items)
    {
        session++;
        double reward = 0;
        foreach (var item in items)
        {
            shownCount++;
            reward += weights["show"]; // expect: GA3002
            bool clicked = item % 7 == session % 7;
            if (clicked) { clicks++; reward += weights["click"]; history.Add(item); }
        }
        if (clicks > 0) reward += (double)clicks / shownCount;
        return (history.ToArray(), reward, session >= 30);
    }
}
