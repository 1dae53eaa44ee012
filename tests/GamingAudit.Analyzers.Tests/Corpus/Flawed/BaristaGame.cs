using System;
using System.Collections.Generic;
public class BaristaGame
{
    enum Order { None, Espresso, Latte }
    Order order = Order.None; int milk = 10, beans = 10, queue; bool cupFull; int time;
    public float TotalReward;
    public bool GameOver => time > 300 || queue > 10;
    public void Restart()
    {
        order = Order.None;
        milk = beans = 10;
        queue = 0;
        cupFull = false;
        time = 0;
        TotalReward = 0;
    }
    public float Play(int action)
    {
        float reward = 0f;
        time++;
        if (time % 5 == 0) queue++;
        switch (action)
        {
            case 0: if (queue > 0 && order == Order.None) { order = (Order)(1 + time % 2); queue--; } break;
            case 1: if (beans > 0) { beans--; cupFull = true; reward += 0.2f; } break; // expect: GA3007
            case 2: if (cupFull && order != Order.None) { cupFull = false; order = Order.None; reward += 1f; } break;
            case 3: beans = 10; milk = 10; break;
        }
        if (queue > 10) reward -= 5f;
        TotalReward += reward;
        return reward;
    }
}
