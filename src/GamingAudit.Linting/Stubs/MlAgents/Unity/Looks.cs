// What an agent's script touches beside its body: materials, sounds, texts, navigation.
namespace UnityEngine
{
    public class Texture : Object { }

    public class Texture2D : Texture { }

    public class RenderTexture : Texture { }

    public class Sprite : Object { }

    public class Mesh : Object
    {
        public extern Bounds bounds { get; set; }
    }

    public class Material : Object
    {
        public extern Material(Material source);
        public extern Color color { get; set; }
        public extern void SetColor(string name, Color value);
        public extern void SetFloat(string name, float value);
    }

    public class Renderer : Component
    {
        public extern Material material { get; set; }
        public extern Material sharedMaterial { get; set; }
        public extern Material[] materials { get; set; }
        public extern bool enabled { get; set; }
        public extern Bounds bounds { get; }
        public extern bool isVisible { get; }
    }

    public class MeshRenderer : Renderer { }

    public class SkinnedMeshRenderer : Renderer { }

    public class TrailRenderer : Renderer
    {
        public extern void Clear();
    }

    public class SpriteRenderer : Renderer
    {
        public extern Sprite sprite { get; set; }
        public extern Color color { get; set; }
        public extern bool flipX { get; set; }
    }

    public class LineRenderer : Renderer
    {
        public extern int positionCount { get; set; }
        public extern void SetPosition(int index, Vector3 position);
    }

    public class MeshFilter : Component
    {
        public extern Mesh mesh { get; set; }
    }

    public class Camera : Behaviour
    {
        public extern static Camera main { get; }
        public extern float fieldOfView { get; set; }
        public extern Ray ScreenPointToRay(Vector3 pos);
        public extern Vector3 WorldToViewportPoint(Vector3 position);
        public extern Vector3 ScreenToWorldPoint(Vector3 position);
    }

    public class Light : Behaviour { }

    public class Animator : Behaviour
    {
        public extern float speed { get; set; }
        public extern void SetBool(string name, bool value);
        public extern void SetFloat(string name, float value);
        public extern void SetInteger(string name, int value);
        public extern void SetTrigger(string name);
        public extern void ResetTrigger(string name);
        public extern bool GetBool(string name);
        public extern float GetFloat(string name);
        public extern void Play(string stateName);
    }

    public class Animation : Behaviour
    {
        public extern bool Play(string animation);
    }

    public class AudioClip : Object { }

    public class AudioSource : Behaviour
    {
        public extern AudioClip clip { get; set; }
        public extern float volume { get; set; }
        public extern float pitch { get; set; }
        public extern void Play();
        public extern void Stop();
        public extern void PlayOneShot(AudioClip clip);
        public extern void PlayOneShot(AudioClip clip, float volumeScale);
    }

    public class ParticleSystem : Component
    {
        public extern bool isPlaying { get; }
        public extern void Play();
        public extern void Stop();
        public extern void Clear();
    }

    public class TextMesh : Component
    {
        public extern string text { get; set; }
        public extern Color color { get; set; }
    }

    public class Terrain : Behaviour
    {
        public extern float SampleHeight(Vector3 worldPosition);
        public extern static Terrain activeTerrain { get; }
    }
}

namespace UnityEngine.UI
{
    public class Graphic : UnityEngine.Behaviour
    {
        public extern UnityEngine.Color color { get; set; }
    }

    public class Text : Graphic
    {
        public extern string text { get; set; }
    }

    public class Image : Graphic
    {
        public extern float fillAmount { get; set; }
        public extern UnityEngine.Sprite sprite { get; set; }
    }

    public class Slider : UnityEngine.Behaviour
    {
        public extern float value { get; set; }
        public extern float minValue { get; set; }
        public extern float maxValue { get; set; }
    }

    public class Button : UnityEngine.Behaviour { }
}

namespace TMPro
{
    public class TMP_Text : UnityEngine.UI.Graphic
    {
        public extern string text { get; set; }
        public extern void SetText(string text);
    }

    public class TextMeshPro : TMP_Text { }

    public class TextMeshProUGUI : TMP_Text { }
}

namespace UnityEngine.AI
{
    public class NavMeshPath
    {
        public extern UnityEngine.Vector3[] corners { get; }
    }

    public class NavMeshAgent : UnityEngine.Behaviour
    {
        public extern UnityEngine.Vector3 velocity { get; set; }
        public extern UnityEngine.Vector3 destination { get; set; }
        public extern float remainingDistance { get; }
        public extern float speed { get; set; }
        public extern bool isStopped { get; set; }
        public extern bool SetDestination(UnityEngine.Vector3 target);
        public extern bool Warp(UnityEngine.Vector3 newPosition);
        public extern void ResetPath();
    }
}

namespace UnityEditor
{
    public class Editor : UnityEngine.ScriptableObject { }

    public class EditorWindow : UnityEngine.ScriptableObject { }
}
