using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class GreedyShop : Agent
{
    public float price;
    private float profit;
    private int stock;
    private float lastWorth;

    public override void OnEpisodeBegin()
    {
        profit = 0f;
        stock = 10;
        lastWorth = 10f * price;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        int choice = actions.DiscreteActions[0];
        if (choice == 1 && stock > 0) stock--;
        float worth = profit + stock * price;
        AddReward(Mathf.Max(worth - lastWorth, 0f)); // expect: GA3001
        lastWorth = worth;
        if (stock <= 0) EndEpisode();
    }
}
