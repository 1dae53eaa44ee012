using System;
using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class GatehouseClean : MonoBehaviour
{
    public event Action<int> Captured;

    public void Capture(int team) => Captured?.Invoke(team);
}

public class PostAgentClean : Agent
{
    public int team;
    private GatehouseClean post;

    public override void OnEpisodeBegin() => transform.position = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-0.001f);
    }

    private void OnTriggerEnter(Collider other)
    {
        if (other.CompareTag("Post"))
        {
            post = other.GetComponent<GatehouseClean>();
            post.Captured += OnCaptured;
        }
    }

    private void OnTriggerExit(Collider other)
    {
        if (other.CompareTag("Post"))
        {
            post.Captured -= OnCaptured;
        }
    }

    private void OnCaptured(int by)
    {
        if (by == team)
        {
            AddReward(1f);
            EndEpisode();
        }
    }
}
