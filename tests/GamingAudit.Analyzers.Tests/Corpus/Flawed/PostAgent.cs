using System;
using System.Collections.Generic;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using Unity.MLAgents.Sensors;
using UnityEngine;

public class Gatehouse : MonoBehaviour
{
    public event Action<int> Captured;

    public void Capture(int team) => Captured?.Invoke(team);
}

public class PostAgent : Agent
{
    public int team;

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
            Gatehouse post = other.GetComponent<Gatehouse>();
            post.Captured += OnCaptured; // expect: GA3007
        }
    }

    private void OnCaptured(int by)
    {
        if (by == team)
        {
            AddReward(1f);
        }
    }
}
