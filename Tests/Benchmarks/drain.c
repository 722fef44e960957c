/* Drains libyaml's events from each file that is named: the least that any reader must do. */
#include <stdio.h>
#include <yaml.h>

int main(int count, char **paths) {
  long events = 0;
  for (int i = 1; i < count; i++) {
    FILE *file = fopen(paths[i], "rb");
    yaml_parser_t parser;
    yaml_event_t event;
    int done = 0;
    if (!file || !yaml_parser_initialize(&parser)) return 1;
    yaml_parser_set_input_file(&parser, file);
    while (!done) {
      if (!yaml_parser_parse(&parser, &event)) return 2;
      events++;
      done = event.type == YAML_STREAM_END_EVENT;
      yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    fclose(file);
  }
  printf("%ld events\n", events);
  return 0;
}
